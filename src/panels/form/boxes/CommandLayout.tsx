import { type ClipboardEvent, useState } from 'react';
import { isList, type Json, type PathEdit } from '../../../pod/index.ts';
import { useActions } from '../../../store/index.ts';
import { SmallButton } from '../../../ui/index.ts';
import { Field } from '../Field.tsx';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { child } from '../paths.ts';
import { sayOnce } from './say-once.ts';
import { asksForShell, isShell, joinShellWords, splitShellLine } from './shell-words.ts';
import { WillRun } from './WillRun.tsx';

function textsOf(value: Json | undefined): string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What a person pasted, as words: a list in JSON, or a line of a shell; undefined for one word, and for lines of YAML. */
function readPaste(text: string): readonly string[] | undefined {
  if (/^\s*\[/.test(text)) {
    try {
      const list: unknown = JSON.parse(text);
      return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
    } catch {
      return undefined;
    }
  }
  if (/^\s*- /.test(text)) return undefined;
  const line = splitShellLine(text);
  return line && line.words.length > 1 ? line.words : undefined;
}

/** Program and arguments, with the line that comes of them and of what the image gives. */
export function CommandLayout({ path, fields }: LayoutProps) {
  const [command, args, ...rest] = fields;
  const words = useWords();
  const actions = useActions();
  const edit = useEdits();
  const program = textsOf(useFieldValue(child(path, command?.name ?? '')));
  const following = textsOf(useFieldValue(child(path, args?.name ?? '')));
  const [pasted, setPasted] = useState<{ readonly line: string; readonly words: readonly string[] }>();
  if (!command || !args) return null;
  const onPaste = (event: ClipboardEvent) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.value !== '' || input.dataset.words === undefined)
      return;
    const text = event.clipboardData.getData('text/plain');
    const found = readPaste(text);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    const field = input.dataset.words === command.name ? command : args;
    const at = child(path, field.name);
    const length = field === command ? program.length : following.length;
    void edit(found.map((value, i): PathEdit => ({ op: 'insert', path: at, index: length + i, value })));
    setPasted({ line: text.trim(), words: found });
    sayOnce(actions, { title: words['container.split'](found.length), text: words['container.splitText'] });
  };
  const argv = [...program, ...following];
  const offered = asksForShell(argv) && !isShell(program);
  const runThroughShell = () => {
    const same = pasted && pasted.words.join('\0') === argv.join('\0');
    const line = same ? pasted.line.replace(/^\$ /, '') : joinShellWords(argv);
    void edit([
      { op: 'set', path: child(path, command.name), value: ['sh', '-c'] },
      { op: 'set', path: child(path, args.name), value: [line] },
    ]);
  };
  return (
    <div onPasteCapture={onPaste}>
      <Field field={command} path={child(path, command.name)} />
      <Field field={args} path={child(path, args.name)} />
      <WillRun container={path} program={program} following={following}>
        {offered && (
          <SmallButton icon="code" onClick={runThroughShell}>
            {words['container.throughShell']}
          </SmallButton>
        )}
      </WillRun>
      {rest.map((field) => (
        <Field key={field.name} field={field} path={child(path, field.name)} />
      ))}
    </div>
  );
}
