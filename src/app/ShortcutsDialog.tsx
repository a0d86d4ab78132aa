import { useId } from 'react';
import { useMessages } from '../store/index.ts';
import { Dialog } from '../ui/index.ts';
import { commandNames, editorKeys, pageCommands } from './commands.ts';
import { keysOf, onMac } from './page.ts';
import classes from './ShortcutsDialog.module.css';

interface Row {
  readonly label: string;
  readonly keys: string;
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const id = useId();
  return (
    <>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      <dl className={classes.list} aria-labelledby={id}>
        {rows.map(({ label, keys }) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Every key that the page listens to, and those of the editor that are worth knowing. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useMessages();
  const rows = commandNames.flatMap((name) => {
    const keys = keysOf(name);
    return keys === undefined ? [] : [{ label: ui[pageCommands[name].label], keys }];
  });
  return (
    <Dialog title={ui['action.shortcuts']} close={ui['keys.close']} onClose={onClose}>
      <Keys title={ui['keys.page']} rows={rows} />
      <Keys
        title={ui['keys.editor']}
        rows={editorKeys.map(({ label, keys, mac }) => ({ label: ui[label], keys: onMac ? mac : keys }))}
      />
    </Dialog>
  );
}
