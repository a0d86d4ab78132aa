import { type Path, startsWith, templatePath } from '../../pod/index.ts';
import { locate, type YamlStream } from '../../yaml/index.ts';
import { indent } from './blocks.ts';
import type { TargetKind } from './kinds.ts';

/**
 * The text of one document in braces (JSON) with the characters of the Pod's spec, or of the template, at their place in an
 * object of another kind; everything else is for the editor to set.
 */
export function composeFlow(stream: YamlStream, from: string, target: TargetKind): string | undefined {
  const { text } = stream;
  const podPath = templatePath(from) ?? [];
  const spec = locate(stream, 0, ['spec']);
  const movedPath: Path = target === 'Pod' || from === 'Pod' ? [...podPath, 'spec'] : podPath;
  const moved = locate(stream, 0, movedPath);
  if (!spec?.key || !moved?.key || !startsWith(movedPath, ['spec'])) return undefined;
  const depthOf = (at: number) => {
    const line = text.lastIndexOf('\n', at - 1) + 1;
    return /^ */.exec(text.slice(line, at))?.[0].length ?? 0;
  };
  const base = depthOf(spec.key.start);
  const raw = text.slice(moved.value.start, moved.value.end);
  const lines = text.slice(spec.value.start, spec.value.end).includes('\n');
  const names =
    target === 'Pod'
      ? []
      : [
          ...(target === 'CronJob' ? ['jobTemplate', 'spec'] : []),
          'template',
          ...(from === 'Pod' ? ['spec'] : []),
        ];
  const step = base || 2;
  const quoted = text[spec.key.start] === '"';
  const depth = base + step * names.length;
  const shift = depth - depthOf(moved.key.start);
  const [first = '', ...rest] = raw.split('\n');
  const inner = [first, ...(rest.length > 0 ? [indent(rest.join('\n'), shift)] : [])].join('\n');
  const open = names.map((name, i) => {
    const key = quoted ? JSON.stringify(name) : name;
    return lines ? `{\n${' '.repeat(base + step * (i + 1))}${key}: ` : `{${key}: `;
  });
  const close = names.map((_, i) => (lines ? `\n${' '.repeat(base + step * (names.length - 1 - i))}}` : '}'));
  const body = open.join('') + inner + close.join('');
  return text.slice(0, spec.value.start) + body + text.slice(spec.value.end);
}
