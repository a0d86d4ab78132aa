import { type ReactNode, useContext, useMemo, useState } from 'react';
import { WorkbenchContext } from '../store/index.ts';
import type { Dialog, Page } from './commands.ts';
import { PageContext } from './page.ts';
import { SearchDialog } from './SearchDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

const dialogs = { search: SearchDialog, shortcuts: ShortcutsDialog };

/** Gives the page's commands what they act on, and shows the dialog that one of them opened. */
export function PageProvider({ children }: { readonly children: ReactNode }) {
  const workbench = useContext(WorkbenchContext);
  const [dialog, setDialog] = useState<Dialog>();
  const page = useMemo<Page | undefined>(
    () => workbench && { ...workbench, openDialog: setDialog },
    [workbench],
  );
  const Shown = dialog && dialogs[dialog];
  return (
    <PageContext value={page}>
      {children}
      {Shown && (
        // The dialog that opens from another one is there before that one says that it is closed.
        <Shown key={dialog} onClose={() => setDialog((open) => (open === dialog ? undefined : open))} />
      )}
    </PageContext>
  );
}
