import type { EnvironmentVariable, ProcessReport } from '../../process/index.ts';
import { Go } from './Go.tsx';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import { type ProcessTexts, sourceText } from './texts.ts';

interface LinesProps {
  readonly variables: readonly EnvironmentVariable[];
  readonly texts: ProcessTexts;
  readonly container: string;
}

function Lines({ variables, texts, container }: LinesProps) {
  const shown = (value: string | undefined) => value ?? texts['variables.later'];
  return (
    <dl className={classes.list}>
      {variables.map(({ name, value, source, path, written, unresolved, replaced }) => (
        <div key={name} className={classes.line}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            {value ? (
              <code className={classes.value}>{value}</code>
            ) : (
              <span className={classes.empty}>{value === '' ? texts['variables.empty'] : shown(value)}</span>
            )}
            <span className={classes.meta}>
              <Go texts={texts} path={path}>
                {sourceText(texts, source, container)}
              </Go>
              {written !== undefined && <span>{texts['argv.written'](written)}</span>}
              {unresolved && <span>{texts['argv.unresolved'](unresolved.join(', '))}</span>}
              {replaced.map((before, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what was replaced has no other identity than its place
                <span key={i}>
                  <Go texts={texts} path={before.path}>
                    {texts['variables.replaces'](
                      shown(before.value),
                      sourceText(texts, before.source, container),
                    )}
                  </Go>
                </span>
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface VariablesProps {
  readonly report: ProcessReport;
  readonly texts: ProcessTexts;
  readonly container: string;
}

/** The environment; the variables of Services, of which there are many, fold away. */
export function Variables({ report, texts, container }: VariablesProps) {
  const isFolded = ({ source, replaced }: EnvironmentVariable) =>
    source.kind === 'service' && replaced.length === 0;
  const services = new Map<string, EnvironmentVariable[]>();
  for (const variable of report.variables) {
    if (!isFolded(variable) || variable.source.kind !== 'service') continue;
    const { service } = variable.source;
    services.set(service, [...(services.get(service) ?? []), variable]);
  }
  return (
    <Section title={texts.variables} lead={texts['variables.lead']}>
      <Lines
        variables={report.variables.filter((variable) => !isFolded(variable))}
        texts={texts}
        container={container}
      />
      {[...services].map(([service, variables]) => (
        <details key={service} className={classes.details}>
          <summary>{texts['variables.service'](variables.length, service)}</summary>
          <Lines variables={variables} texts={texts} container={container} />
        </details>
      ))}
    </Section>
  );
}
