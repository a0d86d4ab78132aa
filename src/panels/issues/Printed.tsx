import { memo, useEffect, useId, useRef } from 'react';
import { equalPath, type Path } from '../../pod/index.ts';
import { type Facts, useActions, useMessages, usePrinted, useSelect } from '../../store/index.ts';
import { CopyButton, Icon } from '../../ui/index.ts';
import classes from './Printed.module.css';

type PrintedObject = NonNullable<Facts['printed']>[number];
type Line = PrintedObject['lines'][number];

/** A finding of which the lines are sought. */
export interface Sought {
  readonly document: number;
  readonly code: string;
  readonly path: Path;
}

interface PrintedProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly sought: Sought | undefined;
}

/** What kubectl would print of the file; computed only while it is open. */
export const Printed = memo(function Printed({ open, onOpen, sought }: PrintedProps) {
  const { ui } = useMessages();
  const id = useId();
  return (
    <section className={classes.printed} aria-label={ui['printed.title']}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        <Icon name={open ? 'open' : 'chevron'} size={14} />
        {ui['printed.title']}
      </button>
      {open && (
        <div id={id} className={classes.body}>
          <Answer sought={sought} />
        </div>
      )}
    </section>
  );
});

function Answer({ sought }: Pick<PrintedProps, 'sought'>) {
  const { ui } = useMessages();
  const printed = usePrinted();
  const fileName = useSelect((state) => state.fileName);
  if (!printed || printed.length === 0) return <p className={classes.note}>{ui['printed.nothing']}</p>;
  const text = printed
    .flatMap(({ lines }) => lines)
    .map((line, i) => (i === 0 || line.joined ? line.text : `\n${line.text}`))
    .join('');
  return (
    <>
      <div className={classes.head}>
        <code className={classes.command}>
          {`kubectl apply --dry-run=server --validate=strict -f ${fileName}`}
        </code>
        <CopyButton
          text={`${text}
`}
          words={[ui['printed.copy'], ui['psa.copied']]}
        />
      </div>
      {printed.map((object, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two objects of a list may have one name
        <Output key={i} object={object} sought={sought} />
      ))}
    </>
  );
}

interface OutputProps extends Pick<PrintedProps, 'sought'> {
  readonly object: PrintedObject;
}

function Output({ object: { document, name, lines, dropped, added }, sought }: OutputProps) {
  const { ui } = useMessages();
  return (
    <>
      <ol className={classes.lines} aria-label={name}>
        {lines.map((line) => (
          <li key={line.text} data-joined={line.joined}>
            <PrintedLine line={line} document={document} isSought={explains(line, document, sought)} />
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

/** True for a line that the sought finding explains. */
function explains(line: Line, document: number, sought: Sought | undefined): boolean {
  if (sought?.document !== document) return false;
  return line.explainedBy.some(({ code, path }) => code === sought.code && equalPath(path, sought.path));
}

interface LineProps {
  readonly line: Line;
  readonly document: number;
  readonly isSought: boolean;
}

/** A line, and the way to the finding that explains it. */
function PrintedLine({ line, document, isSought }: LineProps) {
  const { ui } = useMessages();
  const { visit, setLayout } = useActions();
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSought) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isSought]);
  const [by] = line.explainedBy;
  const finding = useSelect(
    (state) =>
      by &&
      state.shown.find(
        (one) =>
          one.document === document && one.issue.code === by.code && equalPath(one.issue.path, by.path),
      ),
  );
  if (!finding) return <code>{line.text}</code>;
  return (
    <button
      type="button"
      ref={element}
      className={classes.line}
      data-sought={isSought || undefined}
      aria-current={isSought || undefined}
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
