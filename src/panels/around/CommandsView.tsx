import { useMemo, useState } from 'react';
import {
  type Command,
  commandLine,
  commandsFor,
  commandTopics,
  type Shell,
  shells,
  withInput,
} from '../../around/index.ts';
import { useSelect } from '../../store/index.ts';
import { CopyButton, Segmented } from '../../ui/index.ts';
import classes from './Around.module.css';
import { useWords } from './words.ts';

const shellNames: Record<Shell, string> = { bash: 'bash', powershell: 'PowerShell' };

/** Commands for this very manifest, by what they are for, each to be copied. */
export function CommandsView() {
  const ui = useWords();
  const root = useSelect((state) => state.root);
  const ref = useSelect((state) => state.current?.ref);
  const file = useSelect((state) => state.fileName);
  const [shell, setShell] = useState<Shell>('bash');
  const commands = useMemo(
    () => (root === undefined || !ref ? [] : commandsFor(root, ref, file)),
    [root, ref, file],
  );
  return (
    <div className={classes.view}>
      <Segmented
        label={ui['around.commands.shell']}
        value={shell}
        options={shells.map((value) => ({ value, label: shellNames[value] }))}
        onChoose={(value) => setShell(value as Shell)}
      />
      {commandTopics.map((topic) => {
        const own = commands.filter((command) => command.topic === topic);
        return own.length === 0 ? null : (
          <section key={topic} aria-label={ui[`around.topic.${topic}`]}>
            <h3 className={classes.title}>{ui[`around.topic.${topic}`]}</h3>
            <ul className={classes.list}>
              {own.map((command) => (
                <Row key={command.words.join(' ')} command={command} shell={shell} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Row({ command, shell }: { readonly command: Command; readonly shell: Shell }) {
  const ui = useWords();
  const text = useSelect((state) => (command.readsText ? state.text : ''));
  const line = commandLine(command.words, shell);
  const whole = command.readsText ? withInput(command.words, text, shell) : line;
  if (whole === undefined) return null;
  const what = [ui[`around.command.${command.id}`], ...(command.container ? [command.container] : [])];
  const label = what.join(' · ');
  return (
    <li className={classes.command}>
      <span className={classes.what}>{label}</span>
      <code className={classes.line}>{command.readsText ? shown(whole) : line}</code>
      <CopyButton
        text={whole}
        words={[ui['around.copy'], ui['around.copied']]}
        name={ui['around.commands.copy'](label)}
      />
    </li>
  );
}

/** A command with the text in it, by its first and last line. */
function shown(whole: string): string {
  const lines = whole.trimEnd().split('\n');
  return `${lines[0] ?? ''} … ${lines.at(-1) ?? ''}`;
}
