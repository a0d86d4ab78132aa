import { type ComponentType, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { lazily, untilLoaded } from '../lazy/index.ts';
import { WorkbenchContext } from '../store/index.ts';
import { sharing } from './address.ts';
import type { Dialog, Page } from './commands.ts';
import { around } from './dock-panels.ts';
import { type DialogProps, LazyDialog } from './LazyDialog.tsx';
import { component } from './LazyPanel.tsx';
import { catalogueDialog } from './lessons.ts';
import { PageContext } from './page.ts';

const printSheet = component(around, ({ PrintSheet }) => PrintSheet);
const shareDialog = component(sharing, ({ ShareDialog }) => ShareDialog);

/** Fetched as soon as nothing else is on its way: who presses its keys types on at once. */
const byKeys = lazily(() => import('./dialogs.ts'));
const searchDialog = component(byKeys, ({ SearchDialog }) => SearchDialog);
const shortcutsDialog = component(byKeys, ({ ShortcutsDialog }) => ShortcutsDialog);
const draftsDialog = component(
  lazily(() => import('../panels/kept/index.ts')),
  ({ DraftsDialog }) => DraftsDialog,
);

const dialogs = {
  print: ({ onClose }: DialogProps) => <LazyDialog part={printSheet} onClose={onClose} />,
  search: ({ onClose }: DialogProps) => <LazyDialog part={searchDialog} onClose={onClose} />,
  shortcuts: ({ onClose }: DialogProps) => <LazyDialog part={shortcutsDialog} onClose={onClose} />,
  share: ({ onClose }: DialogProps) => <LazyDialog part={shareDialog} onClose={onClose} />,
  drafts: ({ onClose }: DialogProps) => <LazyDialog part={draftsDialog} onClose={onClose} />,
  lessons: (props: DialogProps) => <LazyDialog part={catalogueDialog} {...props} />,
} satisfies Record<Dialog, ComponentType<DialogProps>>;

interface Opened {
  readonly dialog: Dialog;
  readonly query: string | undefined;
}

/** Gives the page's commands what they act on, and shows the dialog that one of them opened. */
export function PageProvider({ children }: { readonly children: ReactNode }) {
  const workbench = useContext(WorkbenchContext);
  const [opened, setOpened] = useState<Opened>();
  const page = useMemo<Page | undefined>(
    () => workbench && { ...workbench, openDialog: (dialog, query) => setOpened({ dialog, query }) },
    [workbench],
  );
  useEffect(
    () =>
      void untilLoaded()
        .then(byKeys.load)
        .catch(() => undefined),
    [],
  );
  const Shown = opened && dialogs[opened.dialog];
  return (
    <PageContext value={page}>
      {children}
      {Shown && (
        // The dialog that opens from another one is there before that one says that it is closed.
        <Shown
          key={opened.dialog}
          query={opened.query}
          onClose={() => setOpened((now) => (now?.dialog === opened.dialog ? undefined : now))}
        />
      )}
    </PageContext>
  );
}
