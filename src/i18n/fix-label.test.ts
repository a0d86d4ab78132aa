import { expect, test } from 'vitest';
import { getIn, type Issue, type Json, type Path, type PathEdit, schemaAt } from '../pod/index.ts';
import { tables as en } from './en/all.ts';
import { fixLabel } from './fix-label.ts';

const { ui } = en;
const root: Json = {
  metadata: { name: 'Web' },
  spec: {
    containers: [
      {
        name: 'app',
        ports: [{ name: '9090' }],
        env: [{ name: 'A', value: 8080 }],
        stdin: 'true',
        args: '-v',
        volumeMounts: [{ name: 'dta' }],
      },
    ],
  },
};

function label(fix: readonly PathEdit[], type: Issue['type'] = 'Invalid'): string {
  const issue: Issue = { code: 'x', type, severity: 'error', path: [], params: {}, fix };
  return fixLabel(en, issue, {
    valueAt: (path) => getIn(root, path),
    schemaOf: (path) => schemaAt('Pod', path),
  });
}

const at = (...steps: Path) => ['spec', 'containers', 0, ...steps];
const set = (path: Path, value: Json): PathEdit => ({ op: 'set', path, value });

test('a name is given another, a reference the right one', () => {
  expect(label([set(at('ports', 0, 'name'), 'p9090')])).toBe(ui['fix.rename']('p9090'));
  expect(label([set(['metadata', 'name'], 'web')])).toBe(ui['fix.rename']('web'));
  expect(label([set(at('volumeMounts', 0, 'name'), 'data')])).toBe(ui['fix.use']('data'));
  expect(label([{ op: 'rename', path: at('imagee'), to: 'image' }])).toBe(ui['fix.rename']('image'));
});

test('a value of another type is put in quotes, freed of them, or made a list', () => {
  expect(label([set(at('env', 0, 'value'), '8080')], 'TypeInvalid')).toBe(ui['fix.quote']);
  expect(label([set(at('stdin'), true)], 'TypeInvalid')).toBe(ui['fix.unquote']);
  expect(label([set(at('args'), ['-v'])], 'TypeInvalid')).toBe(ui['fix.list']);
});

test('what is missing is set by its label, what is too much is removed, what is elsewhere moved', () => {
  expect(label([set(at('imagePullPolicy'), 'Always')])).toBe(
    ui['fix.setTo'](en.fields['Container.imagePullPolicy'].label, 'Always'),
  );
  expect(label([{ op: 'delete', path: at('stdin') }])).toBe(ui['fix.remove']);
  expect(label([{ op: 'delete', path: at('stdin') }, set(['spec', 'x'], 1)])).toBe(ui['fix.move']);
  expect(label([{ op: 'insert', path: at('ports'), index: 1, value: {} }])).toBe(ui['fix.add']);
});

test('a long value is cut', () => {
  expect(label([set(at('volumeMounts', 0, 'name'), 'x'.repeat(99))]).length).toBeLessThan(40);
});

test('a mend of the text says whether one thing goes, or the text becomes another', () => {
  const issue: Issue = { code: 'x', type: 'SyntaxError', severity: 'error', path: [], params: {} };
  const context = { valueAt: () => undefined, schemaOf: () => undefined };
  const text = (...written: string[]) => {
    const textFix = written.map((one, at) => ({ start: 2 * at, end: 2 * at + 1, text: one }));
    return fixLabel(en, { ...issue, textFix }, context);
  };
  expect(text('')).toBe(ui['fix.remove']);
  expect(text('  ')).toBe(ui['fix.text']);
  expect(text('', '')).toBe(ui['fix.text']);
});
