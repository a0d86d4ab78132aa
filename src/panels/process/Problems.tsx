import { lookUp } from '../../pod/index.ts';
import type { ProcessProblem, ProcessReport } from '../../process/index.ts';
import { Icon } from '../../ui/index.ts';
import { Go } from './Go.tsx';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import type { ProcessTexts } from './texts.ts';

function problemText(texts: ProcessTexts, { code, params }: ProcessProblem): string {
  const p = (name: string) => lookUp(params, name) ?? '';
  switch (code) {
    case 'object-missing':
      return texts['problem.object-missing'](p('kind'), p('object'));
    case 'key-missing':
      return texts['problem.key-missing'](p('kind'), p('object'), p('key'));
    case 'volume-missing':
      return texts['problem.volume-missing'](p('volume'));
    case 'sub-path-variables':
      return texts['problem.sub-path-variables'](p('names'));
    case 'sub-path-invalid':
      return texts['problem.sub-path-invalid'](p('subPath'));
    case 'field-unknown':
      return texts['problem.field-unknown'](p('fieldPath'));
    case 'resource-unknown':
      return texts['problem.resource-unknown'](p('resource'));
    case 'container-missing':
      return texts['problem.container-missing'](p('container'));
    case 'path-conflict':
      return texts['problem.path-conflict'](p('file'), p('other'));
    case 'no-command':
      return texts['problem.no-command'];
  }
}

/** What keeps the container from being started; nothing where nothing does. */
export function Problems({
  report,
  texts,
}: {
  readonly report: ProcessReport;
  readonly texts: ProcessTexts;
}) {
  if (report.problems.length === 0) return null;
  return (
    <Section title={texts.problems} lead={texts['problems.lead']}>
      <ul className={classes.problems}>
        {report.problems.map((problem) => (
          <li key={`${problem.path.join('.')} ${problem.message}`}>
            <Icon name="warning" />
            <div>
              <Go texts={texts} path={problem.path}>
                {problemText(texts, problem)}
              </Go>
              <span className={classes.meta}>
                {texts[`stage.${problem.stage}`]} <code>{problem.message}</code>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
