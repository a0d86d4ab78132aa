import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll } from '../../judge/index.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { validPod } from './arbitrary.ts';
import { broughtErrors } from './brought.ts';

/** Runs of the property; more with `RUNS=1000`. The share of the fuzz run claims the same of other texts. */
const runs = Number(process.env.RUNS ?? 10);

/** Lines and signs that get into manifests. */
const strays = [
  'env:',
  '  env: []',
  'securityContext:',
  '      securityContext: {runAsUser: 1}',
  'runAsUser: 1000',
  '```yaml',
  '...',
  '---',
  '$ kubectl apply -f x.yaml',
  '  // note',
  'image：nginx',
  '\tname: a',
  '- name: b',
  '    containers',
  "  x: 'open",
  'restartPolicy: always',
  'constructor: {__proto__: 1}',
];

type Damage = readonly [
  kind: 'delete' | 'twice' | 'stray' | 'shift' | 'cut' | 'glue',
  at: number,
  what: number,
];

const damages = fc.array(
  fc.tuple(
    fc.constantFrom<Damage[0]>('delete', 'twice', 'stray', 'shift', 'cut', 'glue'),
    fc.nat(10_000),
    fc.nat(1000),
  ),
  { minLength: 1, maxLength: 4 },
);

function damaged(text: string, [kind, at, what]: Damage): string {
  const lines = text.split('\n');
  const i = at % lines.length;
  const line = lines[i] ?? '';
  const column = what % (line.length + 1);
  if (kind === 'delete') return lines.toSpliced(i, 1).join('\n');
  if (kind === 'twice') return lines.toSpliced(what % lines.length, 0, line).join('\n');
  if (kind === 'stray') return lines.toSpliced(i, 0, strays[what % strays.length] ?? '').join('\n');
  if (kind === 'shift') return lines.with(i, what % 2 ? ` ${line}` : line.slice(1)).join('\n');
  if (kind === 'cut') return lines.with(i, line.slice(0, column) + line.slice(column + 1)).join('\n');
  return lines.with(i, line.replace(': ', ':')).join('\n');
}

test('fixing what is damaged in several places is idempotent, and brings no error', () => {
  fc.assert(
    fc.property(validPod, damages, (pod, list) => {
      const text = list.reduce(damaged, printYaml(pod));
      const fixed = fixAll(text);
      expect(fixAll(fixed.text)).toEqual({ text: fixed.text, fixes: 0, left: 0 });
      expect(broughtErrors(text, fixed.text)).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 300_000);
