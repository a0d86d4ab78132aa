import { explainText } from '../../i18n/index.ts';
import { useMessages, useTables } from '../../store/index.ts';
import { IconButton, Prose, useCopied } from '../../ui/index.ts';
import classes from './LinuxPanel.module.css';
import type { Line, Section } from './sections.ts';

function CopyButton({ name, value }: Pick<Line, 'name' | 'value'>) {
  const { ui } = useMessages();
  const [copied, copy] = useCopied();
  return (
    <IconButton
      className={classes.copy}
      icon={copied ? 'ok' : 'copy'}
      label={ui['linux.copy'](name)}
      title={copied ? ui['linux.copied'] : ui['linux.copy'](name)}
      onClick={() => copy(value)}
    />
  );
}

/** What stands where, line by line: the value, which can be copied, and why. */
export function Table({ section }: { readonly section: Section }) {
  const messages = useTables();
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{section.title}</h3>
      <dl className={classes.list}>
        {section.lines.map(({ name, value, explanations }) => (
          <div key={name} className={classes.line}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code className={classes.value}>{value}</code>
              <CopyButton name={name} value={value} />
              {explanations.map((explanation) => (
                <span key={explanation.id} className={classes.why}>
                  <Prose text={explainText(messages, explanation)} />{' '}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
