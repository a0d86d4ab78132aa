import { useCallback } from 'react';
import type { BriefTables, FixContext } from '../../i18n/index.ts';
import { type PlaceContext, placeText } from '../../i18n/place-text.ts';
import { getIn, type Issue, schemaAt, schemaPlace } from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';

/** What is known of each document of the file: of the one the forms are about its value too. */
export function usePlaces(): (document: number) => PlaceContext {
  const root = useSelect((state) => state.root);
  const current = useSelect((state) => state.current?.document);
  const documents = useSelect((state) => state.derived.documents);
  const ref = useSelect((state) => state.current?.ref);
  return useCallback(
    (document) => {
      const here = document === current;
      const known = documents[document]?.refs ?? [];
      // A document that does not parse has no Pods: they are where they were.
      return { root: here ? root : undefined, refs: known.length > 0 || !here || !ref ? known : [ref] };
    },
    [root, current, documents, ref],
  );
}

interface Said {
  readonly messages: BriefTables;
  readonly refs: PlaceContext['refs'];
  readonly item: unknown;
  readonly place: readonly string[];
}

const said = new WeakMap<Issue, Said>();

/**
 * The place of an issue in words, worded once while what it is made of stays: it names the items of lists on the path,
 * and those are all in the first of them.
 */
export function placeOfIssue(messages: BriefTables, context: PlaceContext, issue: Issue): readonly string[] {
  const { refs, root } = context;
  const first = issue.path.findIndex((step) => typeof step === 'number');
  const item = first < 0 ? undefined : getIn(root, issue.path.slice(0, first + 1));
  const known = said.get(issue);
  if (known && known.messages === messages && known.refs === refs && known.item === item) return known.place;
  const place = placeText(messages, context, issue.path);
  said.set(issue, { messages, refs, item, place });
  return place;
}

/** The same for what a fix changes. */
export function fixContext({ root, refs }: PlaceContext): FixContext {
  return {
    valueAt: (path) => getIn(root, path),
    schemaOf: (path) => {
      const place = schemaPlace(refs, path);
      return schemaAt(place.root, place.path);
    },
  };
}
