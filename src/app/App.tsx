// The styles of the components in use, and of those they are made of: all of Mantine's are five times as much.
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { lazily } from '../lazy/index.ts';
import { isFromServer } from '../pod/index.ts';
import { mayBeLessons, useMessages, useSelect } from '../store/index.ts';
import classes from './App.module.css';
import { sharing } from './address.ts';
import { around } from './dock-panels.ts';
import { embed } from './embed.ts';
import { Faults } from './Faults.tsx';
import { Header } from './Header.tsx';
import { component, LazyPanel } from './LazyPanel.tsx';
import { lessonFile } from './lessons.ts';
import { OtherTab } from './OtherTab.tsx';
import { PageProvider } from './PageProvider.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { Guarded, StartRegion, useIsStart } from './regions.tsx';
import { StatusBar } from './StatusBar.tsx';
import { cssVariables, theme } from './theme.ts';
import { useWidths } from './use-widths.ts';
import { useShortcuts } from './useShortcuts.ts';
import { WideLayout } from './WideLayout.tsx';

/** What shows a text from elsewhere, and all that reads one: a chunk of its own. */
const bringView = component(
  lazily(() => import('../panels/bring/index.ts')),
  ({ BringView }) => BringView,
);
const embedLayout = component(
  lazily(() => import('./EmbedLayout.tsx')),
  (m) => m.EmbedLayout,
);
const arrivalBar = component(sharing, ({ ArrivalBar }) => ArrivalBar);

const fromServer = component(around, (m) => m.FromServer);

const keepInStore = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** The scheme in force; `auto` follows the system and its changes. */
function useScheme(): 'light' | 'dark' {
  const chosen = useSelect((state) => state.theme);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  return chosen === 'auto' ? (systemDark ? 'dark' : 'light') : chosen;
}

function Shortcuts(): null {
  useShortcuts();
  return null;
}

/** @param props.reload saves the text and reloads the page */
export function App({ reload }: { readonly reload: () => void }) {
  const scheme = useScheme();
  const language = useSelect((state) => state.language);
  const { ui } = useMessages();
  const start = useIsStart();
  const draftId = useSelect((state) => state.draftId);
  const brought = useSelect(({ brought: text }) =>
    text === undefined ? undefined : mayBeLessons(text.text) ? 'lessons' : 'text',
  );
  const served = useSelect((state) => isFromServer(state.root));
  const arrived = useSelect((state) => state.arrival !== undefined);
  const presenting = useSelect((state) => state.layout.presenting);
  // The start page is there, and nothing in its place.
  const empty = start && !embed && !brought;
  const widths = useWidths();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      colorSchemeManager={keepInStore}
      // What the page’s own variables and the defaults have in common is not worth the time to find it.
      deduplicateCssVariables={false}
    >
      <PageProvider>
        {(!embed || embed.editable) && <Shortcuts />}
        <div className={classes.page} data-presenting={presenting || undefined}>
          <a className={classes.skip} href={empty ? '#new' : '#form'}>
            {ui[empty ? 'app.skipToNew' : 'app.skip']}
          </a>
          {!embed && (
            <Guarded>
              <Header phone={widths.phone} />
            </Guarded>
          )}
          {embed ? (
            <LazyPanel name={ui['app.title']} part={embedLayout} />
          ) : brought ? (
            <Guarded>
              {brought === 'lessons' ? (
                <LazyPanel name={ui['header.lessons']} part={lessonFile} />
              ) : (
                <LazyPanel name={ui['bring.title']} part={bringView} />
              )}
            </Guarded>
          ) : widths.phone && !start ? (
            <PhoneLayout />
          ) : (
            <>
              {start ? <StartRegion /> : <WideLayout widths={widths} />}
              <Guarded>
                <StatusBar />
              </Guarded>
            </>
          )}
          <OtherTab key={draftId} />
          {served && !embed && <LazyPanel key={draftId} name={ui['dock.around']} part={fromServer} />}
          {arrived && <LazyPanel name={ui['share.title']} part={arrivalBar} />}
          <Faults onReload={reload} />
        </div>
      </PageProvider>
    </MantineProvider>
  );
}
