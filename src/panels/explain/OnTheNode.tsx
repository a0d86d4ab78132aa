import type { LinuxFact } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { useTables } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';

/** What the field comes to on a Linux node; absent for fields that mean nothing to one. */
export function OnTheNode({ facts }: { readonly facts: readonly LinuxFact[] }) {
  const messages = useTables();
  if (facts.length === 0) return null;
  return (
    <>
      <h4 className={classes.chapter}>{messages.ui['linux.here']}</h4>
      <ul className={classes.here}>
        {facts.map((fact) => (
          <li key={`${fact.container} ${fact.file}`}>
            {fact.container && `${fact.container}: `}
            <code>{fact.file}</code> <code className={classes.value}>{fact.value}</code>{' '}
            {fact.explanations.map((explanation) => (
              <span key={explanation.id} className={classes.quiet}>
                <Prose text={explainText(messages, explanation)} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
