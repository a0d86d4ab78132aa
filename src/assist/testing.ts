import { tables as en } from '../i18n/en/all.ts';
import type { Language, Tables } from '../i18n/index.ts';
import { tables as zh } from '../i18n/zh-CN/all.ts';
import type { Json } from '../pod/index.ts';
import { type AtOffset, parseStream, pathAt } from '../yaml/index.ts';

export const messagesOf: Readonly<Record<Language, Tables>> = { en, 'zh-CN': zh };

/** What the pane's session asks with. */
export interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly at: AtOffset;
  readonly root: Json | undefined;
}

/**
 * Reads a text with the cursor at `‸` as the session does.
 * @param last the value that was read before, for a text that does not parse
 */
export function cursorIn(marked: string, last?: Json): Asked {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no ‸ in the text');
  const text = marked.replace('‸', '');
  const stream = parseStream(text);
  const at = pathAt(stream, offset);
  return { text, offset, at, root: stream.documents[at.document]?.value ?? last };
}
