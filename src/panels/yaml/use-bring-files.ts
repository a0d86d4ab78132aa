import { useCallback } from 'react';
import { type Actions, useActions } from '../../store/index.ts';
import { type NamedFile, readFiles } from './files.ts';

/** Why nothing was opened; `none`: there is no manifest in a folder. */
export interface Trouble {
  readonly name: string;
  readonly reason: 'tooLarge' | 'binary' | 'unreadable' | 'none';
}

/**
 * Opens files: one at once, as far as it is a manifest; of several it is asked what they become.
 * @param onTrouble is told why nothing was opened, or undefined when something was
 */
export async function bringFiles(
  { bring, bringSeveral, notify }: Pick<Actions, 'bring' | 'bringSeveral' | 'notify'>,
  given: readonly NamedFile[] | Promise<readonly NamedFile[]>,
  onTrouble: (trouble: Trouble | undefined) => void,
): Promise<void> {
  const { files, left } = await readFiles(await given);
  const [first] = files;
  const { name = '', reason = 'none' } = left[0] ?? {};
  onTrouble(first ? undefined : { name, reason: reason === 'many' ? 'none' : reason });
  if (first && files.length + left.length === 1)
    bring(first.text, first.name.slice(first.name.lastIndexOf('/') + 1));
  else if (first) bringSeveral(files, left);
  // The notice of what was here before goes with the text that comes.
  if (files.some(({ utf16 }) => utf16)) notify({ reason: 'utf16' });
}

/** {@link bringFiles} in a component. */
export function useBringFiles(
  onTrouble: (trouble: Trouble | undefined) => void,
): (files: readonly NamedFile[] | Promise<readonly NamedFile[]>) => Promise<void> {
  const actions = useActions();
  return useCallback((given) => bringFiles(actions, given, onTrouble), [actions, onTrouble]);
}
