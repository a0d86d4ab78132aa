import type { CSSProperties, ReactNode } from 'react';
import { mendSheets } from '../lazy/index.ts';
import { downloadText } from '../panels/yaml/index.ts';
import { type Fault, useActions, useMessages, useSelect } from '../store/index.ts';
import { ownWords } from './own-words.ts';
import { RetryButton } from './RetryButton.tsx';
import { setAsideText } from './set-aside.ts';
import classes from './Trouble.module.css';

interface ItemProps {
  readonly fault: Fault;
  readonly children: ReactNode;
  readonly words: ReactNode;
}

function Item({ fault, words, children }: ItemProps) {
  const { ui } = useMessages();
  const { dismissFault } = useActions();
  // Without the judgement the page is not what it says it is; that stays said.
  const lasting = fault.kind === 'judgement';
  return (
    <div className={classes.fault} role="alert">
      {words}
      <div className={classes.buttons}>
        {children}
        {!lasting && (
          <button type="button" className={classes.button} onClick={() => dismissFault(fault.kind)}>
            {ui['fault.dismiss']}
          </button>
        )}
      </div>
    </div>
  );
}

/** The person cannot be expected to read the language the page speaks instead. */
function LanguageFault({ fault }: { readonly fault: Extract<Fault, { kind: 'language' }> }) {
  const { setLanguage } = useActions();
  const words = ownWords[fault.language];
  return (
    <Item fault={fault} words={<p lang={fault.language}>{words.noTexts}</p>}>
      <RetryButton label={words.retry} onRetry={() => setLanguage(fault.language)} />
    </Item>
  );
}

function NewerFault({ fault, onReload }: { readonly fault: Fault; readonly onReload: () => void }) {
  const { ui } = useMessages();
  const unsaved = useSelect((state) => state.saved?.failed === true);
  const text = useSelect((state) => state.text);
  const fileName = useSelect((state) => state.fileName);
  return (
    <Item fault={fault} words={<p>{ui[unsaved ? 'fault.newerUnsaved' : 'fault.newer']}</p>}>
      {unsaved && (
        <button type="button" className={classes.button} onClick={() => downloadText(text, fileName)}>
          {ui['fault.downloadText']}
        </button>
      )}
      <button type="button" className={classes.button} onClick={onReload}>
        {ui['fault.reload']}
      </button>
    </Item>
  );
}

function JudgementFault({ fault }: { readonly fault: Fault }) {
  const { ui } = useMessages();
  const { loadJudgement } = useActions();
  return (
    <Item fault={fault} words={<p>{ui['fault.judgement']}</p>}>
      <RetryButton onRetry={loadJudgement} />
    </Item>
  );
}

function StylesFault({ fault }: { readonly fault: Fault }) {
  const { ui } = useMessages();
  const { dismissFault } = useActions();
  const retry = async () => {
    if (await mendSheets()) dismissFault('styles');
  };
  return (
    <Item fault={fault} words={<p>{ui['fault.styles']}</p>}>
      <RetryButton onRetry={retry} />
    </Item>
  );
}

function SetAsideFault({ fault }: { readonly fault: Extract<Fault, { kind: 'setAside' }> }) {
  const { ui } = useMessages();
  return (
    <Item fault={fault} words={<p>{ui['fault.setAside']}</p>}>
      <button
        type="button"
        className={classes.button}
        onClick={() => downloadText(setAsideText(fault.keys), 'podwright-set-aside.json')}
      >
        {ui['fault.download']}
      </button>
    </Item>
  );
}

function UnsavedFault({ fault }: { readonly fault: Extract<Fault, { kind: 'unsaved' }> }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const fileName = useSelect((state) => state.fileName);
  return (
    <Item fault={fault} words={<p>{ui[fault.full ? 'fault.full' : 'fault.refused']}</p>}>
      <button type="button" className={classes.button} onClick={() => downloadText(text, fileName)}>
        {ui['fault.downloadText']}
      </button>
    </Item>
  );
}

function OneFault({ fault, onReload }: { readonly fault: Fault; readonly onReload: () => void }) {
  switch (fault.kind) {
    case 'judgement':
      return <JudgementFault fault={fault} />;
    case 'styles':
      return <StylesFault fault={fault} />;
    case 'language':
      return <LanguageFault fault={fault} />;
    case 'newer':
      return <NewerFault fault={fault} onReload={onReload} />;
    case 'setAside':
      return <SetAsideFault fault={fault} />;
    case 'unsaved':
      return <UnsavedFault fault={fault} />;
  }
}

/** Above the status bar, over the page: nothing moves when a message comes or goes; also without style sheets. */
const place: CSSProperties = { position: 'fixed', right: 10, bottom: 36, zIndex: 250 };

/** What the page lacks or has to tell about itself, each with what can be done about it. */
export function Faults({ onReload }: { readonly onReload: () => void }) {
  const faults = useSelect((state) => state.faults);
  return (
    <div className={classes.faults} style={place}>
      {faults.map((fault) => (
        <OneFault key={fault.kind} fault={fault} onReload={onReload} />
      ))}
    </div>
  );
}
