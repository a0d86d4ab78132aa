import type { ProcessReport } from '../../process/index.ts';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import type { ProcessTexts } from './texts.ts';

/** What `id` and `/proc/1/status` print, with the names behind the masks. */
export function Identity({
  report,
  texts,
}: {
  readonly report: ProcessReport;
  readonly texts: ProcessTexts;
}) {
  const { id, status } = report;
  const lines = [{ name: 'id', value: id, names: undefined }, ...status];
  return (
    <Section title={texts.identity}>
      <dl className={classes.list}>
        {lines.map(({ name, value, names }) => (
          <div key={name} className={classes.line}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {value === undefined ? (
                <span className={classes.empty}>{texts['identity.unknown']}</span>
              ) : (
                <code className={classes.value}>{value.trim().replaceAll('\t', ' ')}</code>
              )}
              {names && (
                <span className={classes.meta}>
                  <span>{names.length === 0 ? texts['identity.none'] : names.join(' ')}</span>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
