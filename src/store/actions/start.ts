import type { Gateway } from '../gateway.ts';
import type { Workbench } from '../workbench.ts';
import { commandsOf } from './command.ts';
import type { PreferenceActions } from './preferences.ts';
import type { SelectionActions } from './selection.ts';
import type { TextActions } from './text.ts';

/** The ways to a first Pod. */
export interface StartActions {
  /** A Pod with one container that is written once it has an image: that is where the person goes. */
  newPod(): void;
}

const newPod = `apiVersion: v1
kind: Pod
metadata:
  name: pod
spec:
  containers: []
`;

export function startActions(
  { store }: Gateway,
  { replaceText }: TextActions,
  { draftPart, visit }: SelectionActions,
  { setLayout }: PreferenceActions,
): StartActions {
  return {
    newPod() {
      replaceText(newPod, 'pod.yaml');
      draftPart({ list: 'containers', index: 0, value: { name: 'app' }, suggested: 'app' });
      setLayout({ narrowTab: 'form' });
      const document = store.getState().current?.document ?? 0;
      visit({ path: ['spec', 'containers', 0, 'image'], document, by: 'panel' });
    },
  };
}

export const startCommands = commandsOf<Workbench>()({
  newPod: { label: 'start.new', run: ({ actions }) => actions.newPod() },
});
