import { useEffect, useId, useState } from 'react';
import { equalPath } from '../../pod/index.ts';
import { type Facts, useActions, useMessages, usePrinted, useSelect } from '../../store/index.ts';
import { copyText, Icon, SmallButton } from '../../ui/index.ts';
import classes from './Printed.module.css';

type PrintedObject = NonNullable<Facts['printed']>[number];
type Line = PrintedObject['lines'][number];

/** What kubectl would print of this document; computed only while it is open. */
export function Printed() {
  const { ui } = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={classes.printed} aria-label={ui['printed.title']}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'open' : 'chevron'} size={14} />
        {ui['printed.title']}
      </button>
      {open && (
        <div id={id} className={classes.body}>
          <Answer />
        </div>
      )}
    </section>
  );
}

/** How long a button tells that it has copied, in ms. */
const told = 1500;

function Answer() {
  const { ui } = useMessages();
  const printed = usePrinted();
  const fileName = useSelect((state) => state.fileName);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), told);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!printed || printed.length === 0) return <p className={classes.note}>{ui['printed.nothing']}</p>;
  const text = printed.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  return (
    <>
      <div className={classes.head}>
        <code className={classes.command}>
          {`kubectl apply --dry-run=server --validate=strict -f ${fileName}`}
        </code>
        <SmallButton icon={copied ? 'ok' : 'copy'} onClick={() => void copyText(`${text}\n`).then(setCopied)}>
          {ui[copied ? 'psa.copied' : 'printed.copy']}
        </SmallButton>
      </div>
      {printed.map((object, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two objects of a list may have one name
        <Output key={i} object={object} />
      ))}
    </>
  );
}

function Output({ object: { name, lines, dropped, added } }: { readonly object: PrintedObject }) {
  const { ui } = useMessages();
  return (
    <>
      <ol className={classes.lines} aria-label={name}>
        {lines.map((line) => (
          <li key={line.text}>
            <PrintedLine line={line} />
          </li>
        ))}
      </ol>
      {dropped.length > 0 && (
        <p className={classes.note}>
          <strong>{ui['printed.dropped']}</strong> <code>{dropped.join(', ')}</code>
        </p>
      )}
      {added.length > 0 && (
        <div className={classes.note}>
          <strong>{ui['printed.added']}</strong>
          <ul className={classes.added}>
            {added.map((id) => (
              <li key={id}>{ui[`printed.added.${id}`]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A line, and the way to the finding that explains it. */
function PrintedLine({ line }: { readonly line: Line }) {
  const { ui } = useMessages();
  const { visit, setLayout } = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  const [by] = line.explainedBy;
  const finding = useSelect(
    (state) =>
      by && state.shown.find(({ issue }) => issue.code === by.code && equalPath(issue.path, by.path)),
  );
  if (!finding) return <code>{line.text}</code>;
  return (
    <button
      type="button"
      className={classes.line}
      title={ui['issues.goto']}
      onClick={() => {
        visit({ path: finding.issue.path, document, by: 'panel', offset: finding.start });
        setLayout({ narrowTab: finding.issue.path.length > 0 ? 'form' : 'yaml', dockMax: false });
      }}
    >
      <code>{line.text}</code>
      <span className={classes.at}>{ui['issues.line'](finding.line)}</span>
    </button>
  );
}
