import type { ReactNode } from 'react';
import { expandableSpans, isList, type Json, own, type Path } from '../../../pod/index.ts';
import formStyles from '../form.module.css';
import { useFieldValue, useWords } from '../hooks.ts';
import { child } from '../paths.ts';
import styles from './boxes.module.css';
import { startsShell } from './shell-words.ts';

interface WillRunProps {
  readonly container: Path;
  readonly program: readonly string[];
  readonly following: readonly string[];
  readonly children: ReactNode;
}

/** The variables with a text of their own; those that come from elsewhere are known when the container starts. */
function variablesOf(env: Json | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const variable of isList(env) ? env : []) {
    const name = own(variable, 'name');
    const value = own(variable, 'value') ?? '';
    if (typeof name !== 'string') continue;
    if (typeof value === 'string' && own(variable, 'valueFrom') === undefined) found.set(name, value);
    else found.delete(name);
  }
  return found;
}

/** A word with its `$(NAME)` replaced where the text of the variable is known here; `$$` is a dollar sign. */
function resolve(word: string, variables: ReadonlyMap<string, string>): string {
  let out = '';
  let at = 0;
  for (const { start, end, name } of expandableSpans(word)) {
    out +=
      word.slice(at, start) + (name === undefined ? '$' : (variables.get(name) ?? word.slice(start, end)));
    at = end;
  }
  return out + word.slice(at);
}

/**
 * The line the container runtime gets (`command` in place of ENTRYPOINT, `args` in place of CMD; CMD is not used beside
 * `command` alone). What the image gives is dashed.
 */
export function WillRun({ container, program, following, children }: WillRunProps) {
  const words = useWords();
  const variables = variablesOf(useFieldValue(child(container, 'env')));
  const argv = [...program, ...following];
  const fromImage = [
    ...(program.length === 0 ? ['ENTRYPOINT'] : []),
    ...(program.length === 0 && following.length === 0 ? ['CMD'] : []),
  ];
  return (
    <div className={formStyles.field}>
      <span />
      <span className={formStyles.title}>
        <span className={styles.quietLabel}>{words['container.willRun']}</span>
      </span>
      <div className={`${formStyles.line} ${styles.strip}`}>
        {fromImage.map((name) => (
          <span key={name} className={styles.given} title={words['container.fromImage'](name)}>
            {name}
          </span>
        ))}
        {argv.map((word, i) => {
          const resolved = resolve(word, variables);
          return (
            <code
              // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place
              key={i}
              className={styles.word}
              title={resolved}
              data-resolved={resolved !== word || undefined}
            >
              {word === '' ? '""' : word.split('\n', 1)[0]}
              {word.includes('\n') && ' …'}
            </code>
          );
        })}
        {!children && argv.length > 0 && !startsShell(program) && (
          <span className={formStyles.quiet} title={words['container.noShellWhy']}>
            {words['container.noShell']}
          </span>
        )}
        {children}
      </div>
      <span />
    </div>
  );
}
