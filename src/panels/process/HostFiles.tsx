import type { PartlyKnown, ProcessReport } from '../../process/index.ts';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import type { ProcessTexts } from './texts.ts';

interface FileProps {
  readonly name: string;
  readonly file: PartlyKnown;
  /** What stands in the gap of a file that is not known whole. */
  readonly gap: string;
}

function File({ name, file: { text, before, after }, gap }: FileProps) {
  return (
    <figure className={classes.file}>
      <figcaption>
        <code>{name}</code>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} tabIndex={0}>
        {text ?? (
          <>
            {before}
            <em>… {gap}</em>
            {'\n'}
            {after}
          </>
        )}
      </pre>
    </figure>
  );
}

/** The files that kubelet and runtime write for every container, and what was taken for granted for them. */
export function HostFiles({
  report,
  texts,
}: {
  readonly report: ProcessReport;
  readonly texts: ProcessTexts;
}) {
  const { hosts, resolvConf, hostname, terminationMessagePath, assumed } = report;
  const ofNode = hosts.before.includes('(host network)');
  return (
    <Section title={texts.hosts}>
      <File name="/etc/hosts" file={hosts} gap={ofNode ? texts['hosts.node'] : texts['hosts.unnamed']} />
      <File name="/etc/resolv.conf" file={resolvConf} gap={texts['hosts.node']} />
      <dl className={classes.list}>
        <div className={classes.line}>
          <dt>
            <code>{texts['hosts.hostname']}</code>
          </dt>
          <dd>
            {hostname === undefined ? (
              <span className={classes.empty}>{texts['hosts.unknown']}</span>
            ) : (
              <code className={classes.value}>{hostname}</code>
            )}
          </dd>
        </div>
        <div className={classes.line}>
          <dt>{texts['hosts.termination']}</dt>
          <dd>{texts['hosts.terminationText'](terminationMessagePath)}</dd>
        </div>
        <div className={classes.line}>
          <dt>{texts.assumed}</dt>
          <dd>
            {(['podIP', 'apiServer', 'dns'] as const).map((name) => (
              <span key={name} className={classes.meta}>
                {texts[`assumed.${name}`](assumed[name])}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
