import type { PodRef } from '../pod/index.ts';
import type { DocumentState, Focus } from './types.ts';

/** The document that is in focus, and the Pod in it; no Pod while the document is broken. */
export interface InFocus {
  readonly document: number;
  readonly ref: PodRef | undefined;
}

/** Where the forms are: as it was chosen, as long as its document has a Pod, is broken, or they are held there; else the first Pod. */
export function inFocus(documents: readonly DocumentState[], wanted: Focus): InFocus | undefined {
  const chosen = documents[wanted.document];
  const kept = chosen && (chosen.broken || (wanted.held && chosen.misnamed) || chosen.refs.length > 0);
  const document = kept ? wanted.document : documents.findIndex(({ refs }) => refs.length > 0);
  const state = documents[document];
  if (!state) return undefined;
  const number = Math.min(document === wanted.document ? wanted.pod : 0, state.refs.length - 1);
  return { document, ref: state.refs[number] };
}
