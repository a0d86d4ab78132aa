import type { FoundFile, ProcessReport } from '../../process/index.ts';
import { Go } from './Go.tsx';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import { type ProcessTexts, sourceText } from './texts.ts';

type Mount = ProcessReport['mounts'][number];

/** A text as far as one line shows it, and all of it behind it. */
function Content({ text, texts }: { readonly text: string; readonly texts: ProcessTexts }) {
  if (text === '') return <span className={classes.empty}>{texts['files.empty']}</span>;
  if (text.includes('\0') || text.includes(String.fromCodePoint(0xfffd)))
    return <span className={classes.empty}>{texts['files.binary']}</span>;
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  if (lines.length === 1 && text.length <= 120) return <code className={classes.value}>{lines[0]}</code>;
  return (
    <details className={classes.details}>
      <summary>
        <code>{(lines[0] ?? '').slice(0, 80)}</code> {texts['files.lines'](lines.length)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}

interface SharedProps {
  readonly texts: ProcessTexts;
  readonly container: string;
}

/** Mode as a number and as letters, owner and group. */
function Rights({ file, texts }: { readonly file: FoundFile; readonly texts: ProcessTexts }) {
  const { mode, letters, owner, group } = file;
  if (mode === undefined) return <span>{texts['files.unknown']}</span>;
  return (
    <span>
      <code>
        {mode} {letters}
      </code>{' '}
      {texts['files.owner'](String(owner), String(group))}
    </span>
  );
}

interface EntryProps extends SharedProps {
  readonly file: FoundFile;
  /** Its path as far as the heading does not say it. */
  readonly name: string;
}

function Entry({ file, name, texts, container }: EntryProps) {
  const { kind, text, source, at, replaced, hiddenBy } = file;
  const isFile = kind === 'file';
  return (
    <div className={classes.line} data-hidden={hiddenBy !== undefined || undefined}>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        {isFile &&
          (text === undefined ? (
            <span className={classes.empty}>{texts['files.later']}</span>
          ) : (
            <Content text={text} texts={texts} />
          ))}
        <span className={classes.meta}>
          <Rights file={file} texts={texts} />
          {source && (
            <Go texts={texts} path={at}>
              {sourceText(texts, source, container)}
            </Go>
          )}
          {hiddenBy !== undefined && <span>{texts['files.hidden'](hiddenBy)}</span>}
          {replaced.map((before, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was replaced has no other identity than its place
            <Go key={i} texts={texts} path={before.path}>
              {texts['files.replaces'](sourceText(texts, before.source, container))}
            </Go>
          ))}
        </span>
      </dd>
    </div>
  );
}

interface MountProps extends SharedProps {
  readonly mount: Mount;
  /** What is known to stand in it. */
  readonly inside: readonly FoundFile[];
  readonly cover: ProcessReport['covers'][number] | undefined;
}

/** A mount with its files; what is said of its root stands in the heading. */
function MountPart({ mount, inside, cover, texts, container }: MountProps) {
  const { target } = mount;
  const root = inside.find(({ path, kind }) => path === target && kind === 'directory');
  const entries = inside.filter((file) => file !== root);
  const nameOf = ({ path, kind }: FoundFile) =>
    path === target ? path : `${path.slice(target.length + 1)}${kind === 'directory' ? '/' : ''}`;
  return (
    <section>
      <div className={classes.mount}>
        <h4>
          <code>{target}</code>
        </h4>
        <span className={classes.meta}>
          <Go texts={texts} path={mount.path}>
            {mount.volume === '' ? texts['files.account'] : texts['files.volume'](mount.volume, mount.kind)}
          </Go>
          <span>{mount.readOnly ? texts['files.readOnly'] : texts['files.writable']}</span>
          {mount.writableBelow && <span>{texts['files.below']}</span>}
          {mount.subPath && <span>{texts['files.part'](mount.subPath)}</span>}
          {root && <Rights file={root} texts={texts} />}
          {cover?.program !== undefined && (
            <span className={classes.warning}>{texts['files.coversProgram'](cover.program)}</span>
          )}
          {cover?.imageDirectory && <span className={classes.warning}>{texts['files.coversImage']}</span>}
        </span>
      </div>
      {entries.length > 0 && (
        <dl className={classes.list}>
          {entries.map((file) => (
            <Entry
              key={`${file.kind} ${file.path}`}
              file={file}
              name={nameOf(file)}
              texts={texts}
              container={container}
            />
          ))}
        </dl>
      )}
    </section>
  );
}

interface FilesProps extends SharedProps {
  readonly report: ProcessReport;
}

/** What stands in the mounts: those of the Pod's volumes, the token, then what kubelet and runtime bring to every container. */
export function Files({ report, texts, container }: FilesProps) {
  const { mounts, files, covers } = report;
  const filled = mounts.map((mount) => ({
    mount,
    inside: files.filter((file) => file.mount === mount.target),
  }));
  const isToken = ({ inside }: (typeof filled)[number]) => inside.some(({ source }) => source !== undefined);
  const ofVolumes = filled.filter(({ mount }) => mount.volume !== '');
  const others = filled.filter(({ mount, inside }) => mount.volume === '' && inside.length > 0);
  const system = others.filter((each) => !isToken(each)).flatMap(({ inside }) => inside);
  return (
    <Section title={texts.files} lead={texts['files.lead']}>
      <div className={classes.mount}>
        <h4>
          <code>{'/'}</code>
        </h4>
        <span className={classes.meta}>
          <span>{texts['files.root']}</span>
          <span>{report.rootWritable ? texts['files.writable'] : texts['files.readOnly']}</span>
        </span>
      </div>
      {[...ofVolumes, ...others.filter(isToken)].map(({ mount, inside }) => (
        <MountPart
          key={mount.target}
          mount={mount}
          inside={inside}
          cover={covers.find(({ target }) => target === mount.target)}
          texts={texts}
          container={container}
        />
      ))}
      <section>
        <div className={classes.mount}>
          <h4>{texts['files.system']}</h4>
        </div>
        <dl className={classes.list}>
          {system.map((file) => (
            <Entry key={file.path} file={file} name={file.path} texts={texts} container={container} />
          ))}
        </dl>
      </section>
    </Section>
  );
}
