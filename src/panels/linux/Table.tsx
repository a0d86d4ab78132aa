import { explainText } from '../../i18n/index.ts';
import { useMessages } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './LinuxPanel.module.css';
import type { Section } from './sections.ts';

export function Table({ section }: { readonly section: Section }) {
  const messages = useMessages();
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
