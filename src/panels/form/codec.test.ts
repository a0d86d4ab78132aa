import { expect, test } from 'vitest';
import { fieldOf } from '../../pod/index.ts';
import { codecs, elementCodec, modeLetters, showMode } from './codec.ts';

const value = (of: unknown) => ({ value: of });
const problem = (of: string) => ({ problem: of });

test.each([
  ['0', value(0)],
  [' 42 ', value(42)],
  ['+7', value(7)],
  ['-7', value(-7)],
  ['9007199254740991', value(Number.MAX_SAFE_INTEGER)],
  ['9007199254740992', problem('form.tooBig')],
  ['1.5', problem('form.notNumber')],
  ['1e3', problem('form.notNumber')],
  ['x1', problem('form.notNumber')],
  ['1x', problem('form.notNumber')],
  ['--1', problem('form.notNumber')],
])('the whole number %s', (typed, read) => {
  expect(codecs.integer.read(typed)).toEqual(read);
});

test.each([
  ['1', 1],
  ['0.5', 0.5],
  [' 2 ', 2],
  ['0.50', '0.50'],
  ['1e3', '1e3'],
  ['250m', '250m'],
  [' 64Mi ', '64Mi'],
  ['Infinity', 'Infinity'],
  ['NaN', 'NaN'],
  ['  ', ''],
])('the quantity %s is stored as it prints', (typed, stored) => {
  expect(codecs.quantity.read(typed)).toEqual(value(stored));
});

test.each([
  ['80', 80],
  ['-1', -1],
  [' 80 ', 80],
  [' http ', 'http'],
  ['25%', '25%'],
  ['+80', '+80'],
  ['8.0', '8.0'],
  ['80x', '80x'],
  ['x80', 'x80'],
  ['9007199254740993', '9007199254740993'],
])('the port or name %s', (typed, stored) => {
  expect(codecs.intOrString.read(typed)).toEqual(value(stored));
});

test.each([
  ['0644', value(420)],
  ['0o644', value(420)],
  [' 0400 ', value(256)],
  ['0', value(0)],
  ['0o', value(0)],
  ['420', value(420)],
  ['-1', value(-1)],
  ['0888', problem('form.notMode')],
  ['0o8', problem('form.notMode')],
  ['rw-', problem('form.notMode')],
  ['-0644', problem('form.notMode')],
  ['9007199254740992', problem('form.tooBig')],
])('the file mode %s', (typed, read) => {
  expect(codecs.octal.read(typed)).toEqual(read);
});

test('a file mode is shown as people write it, and reads back', () => {
  expect([420, 0, 511, -1].map(showMode)).toEqual(['0644', '00', '0777', '-1']);
  for (const mode of [0, 1, 256, 420, 511, 512]) {
    expect(codecs.octal.read(codecs.octal.show(mode))).toEqual(value(mode));
  }
});

test('a file mode of three digits has letters', () => {
  expect([0o644, 0o777, 0, 0o421, 0o124].map(modeLetters)).toEqual([
    'rw-r--r--',
    'rwxrwxrwx',
    '---------',
    'r---w---x',
    '--x-w-r--',
  ]);
  expect([0o1000, -1].map(modeLetters)).toEqual(['', '']);
});

test('a text is what was typed, and a boolean what was chosen', () => {
  expect(codecs.text.read(' a ')).toEqual(value(' a '));
  expect(['true', 'false'].map(codecs.boolean.read)).toEqual([value(true), value(false)]);
});

test('a control takes the values it can show without loss', () => {
  const values = ['a', 1, 1.5, true, [], {}];
  const fits = Object.fromEntries(
    Object.entries(codecs).map(([name, codec]) => [name, values.filter((each) => codec.fits(each))]),
  );
  expect(fits).toEqual({
    text: ['a'],
    integer: [1],
    quantity: ['a', 1, 1.5],
    intOrString: ['a', 1],
    octal: [1],
    boolean: [true],
  });
});

test('what a new item holds fits its own control', () => {
  for (const [name, { fits, fresh }] of Object.entries(codecs)) expect(fits(fresh), name).toBe(true);
  expect(codecs.text.fresh).toBe('');
  expect(codecs.boolean.fresh).toBe(false);
});

test('an element of a list or map reads as its type', () => {
  const codec = (owner: string, name: string) => {
    const field = fieldOf(owner, name);
    return field && elementCodec(field);
  };
  expect(codec('Container', 'args')).toBe(codecs.text);
  expect(codec('PodSecurityContext', 'supplementalGroups')).toBe(codecs.integer);
  expect(codec('ResourceRequirements', 'limits')).toBe(codecs.quantity);
  expect(codec('TCPSocketAction', 'port')).toBe(codecs.intOrString);
});
