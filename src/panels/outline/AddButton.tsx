import { memo } from 'react';
import { useActions, useCurrentState, useMessages } from '../../store/index.ts';
import { Icon, Menu } from '../../ui/index.ts';
import { type Addition, addPart } from './add-part.ts';
import classes from './Outline.module.css';

const labels = {
  container: 'outline.addContainer',
  init: 'outline.addInitContainer',
  sidecar: 'outline.addSidecar',
  debug: 'outline.addDebug',
  volume: 'outline.addVolume',
} as const;

interface AddButtonProps {
  readonly what: Addition;
}

/** Adds a part to the Pod that is open. */
function useAdd(): (what: Addition) => void {
  const state = useCurrentState();
  const actions = useActions();
  return (what) => addPart(what, state(), actions);
}

/** The button at the head of a list. */
export const AddButton = memo(function AddButton({ what }: AddButtonProps) {
  const { ui } = useMessages();
  const add = useAdd();
  const label = ui[labels[what]];
  return (
    <button type="button" className={classes.add} aria-label={label} title={label} onClick={() => add(what)}>
      <Icon name="add" />
    </button>
  );
});

/** The button at the head of the init containers, which asks for the role. */
export const AddInitMenu = memo(function AddInitMenu() {
  const { ui } = useMessages();
  const add = useAdd();
  return (
    <Menu
      label={ui['outline.addInit']}
      className={classes.add}
      items={() =>
        (['init', 'sidecar', 'debug'] as const).map((what) => ({
          label: ui[labels[what]],
          icon: what === 'debug' ? 'ephemeral' : what,
          note: ui[`outline.note.${what}`],
          run: () => add(what),
        }))
      }
    >
      <Icon name="add" />
    </Menu>
  );
});
