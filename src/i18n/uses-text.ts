import { type UseKind, useKinds } from '../pod/index.ts';
import type { Tables } from './tables.ts';
import { list } from './words.ts';

/** How many of each kind, in words: `2 probes and 1 mount`, `2 个探针、1 处挂载`; the empty text for no use. */
export function usesText(
  { language, ui }: Pick<Tables, 'language' | 'ui'>,
  uses: readonly { readonly as: UseKind }[],
): string {
  const counts = useKinds.map((kind) => [kind, uses.filter(({ as }) => as === kind).length] as const);
  return list(
    language,
    counts.flatMap(([kind, n]) => (n > 0 ? [ui[`uses.${kind}`](n)] : [])),
  );
}
