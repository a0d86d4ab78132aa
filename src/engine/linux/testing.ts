import { containersOf, type Json } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import type { LinuxOptions, LinuxView } from './types.ts';
import { linuxView } from './view.ts';

/** Helpers of this folder's tests: changes of the minimal Pod, and what a node is told of it. */

export const container = (key: string, value: Json): Tweak => [['spec', 'containers', 0, key], value];
export const security = (value: Json): Tweak => container('securityContext', value);
export const podSecurity = (value: Json): Tweak => [['spec', 'securityContext'], value];

/** The view of the first container of the minimal Pod, changed. */
export function view(tweaks: readonly Tweak[], options: LinuxOptions = {}): LinuxView {
  const pod = minimalPod(...tweaks);
  const ref = containersOf(pod).find((c) => c.role === 'container');
  const result = ref && linuxView(pod, [], ref, options);
  if (!result) throw new Error('no view');
  return result;
}

/** The values of files by their names. */
export const files = (list: readonly { readonly file: string; readonly value: string }[]) =>
  Object.fromEntries(list.map(({ file, value }) => [file, value]));
