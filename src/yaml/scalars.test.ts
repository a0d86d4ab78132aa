import { describe, expect, it } from 'vitest';
import type { Json } from '../pod/index.ts';
import { parseStream } from './parse.ts';
import { resolvePlain } from './scalars.ts';

/** What sigs.k8s.io/yaml v1.6.0 makes of plain scalars; every line was seen to come out of YAMLToJSON. */
const plain: readonly (readonly [string, Json])[] = [
  ['0', 0],
  ['1', 1],
  ['-1', -1],
  ['+1', 1],
  ['00', 0],
  ['-0', 0],
  ['007', 7],
  ['0644', 420],
  ['-0644', -420],
  ['+0644', 420],
  ['0o644', 420],
  ['0O17', 15],
  ['-0o17', -15],
  ['0x1F', 31],
  ['0X1f', 31],
  ['-0x1F', -31],
  ['0b101', 5],
  ['0B1', 1],
  ['-0b11', -3],
  ['08', 8],
  ['09', 9],
  ['0_7', 7],
  ['0_8', 8],
  ['0x1_F', 31],
  ['0x_1', 1],
  ['1_000', 1000],
  ['1__0', 10],
  ['1_', 1],
  ['017_7', 127],
  ['_1', '_1'],
  ['-_1', -1],
  ['0b2', '0b2'],
  ['0x', '0x'],
  ['0o8', '0o8'],
  ['0xg', '0xg'],
  ['00x1', '00x1'],
  ['--1', '--1'],
  ['+-1', '+-1'],
  ['1.5', 1.5],
  ['1.', 1],
  ['0.', 0],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['+.5', 0.5],
  ['.5e3', 500],
  ['.5_0', 0.5],
  ['1_0.5', 10.5],
  ['1e3', 1000],
  ['1E3', 1000],
  ['1e+3', 1000],
  ['1e-3', 0.001],
  ['12e03', 12000],
  ['1_e3', 1000],
  ['0e0', 0],
  ['1e', '1e'],
  ['e3', 'e3'],
  ['.', '.'],
  ['..', '..'],
  ['.e1', '.e1'],
  ['._1', '._1'],
  ['-.', '-.'],
  ['1.2.3', '1.2.3'],
  ['0x1p4', '0x1p4'],
  ['1e400', '1e400'],
  ['9223372036854775807', Number('9223372036854775807')],
  ['18446744073709551615', Number('18446744073709551615')],
  ['123456789012345678', Number('123456789012345678')],
  ['0xFFFFFFFFFFFFFFFF', Number('18446744073709551615')],
  ['0x1FFFFFFFFFFFFFFFF', '0x1FFFFFFFFFFFFFFFF'],
  ['y', true],
  ['Y', true],
  ['yes', true],
  ['Yes', true],
  ['YES', true],
  ['yEs', 'yEs'],
  ['on', true],
  ['On', true],
  ['ON', true],
  ['oN', 'oN'],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['tRUE', 'tRUE'],
  ['t', 't'],
  ['n', false],
  ['N', false],
  ['no', false],
  ['NO', false],
  ['off', false],
  ['OFF', false],
  ['false', false],
  ['False', false],
  ['f', 'f'],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['nULL', 'nULL'],
  ['22:22', '22:22'],
  ['190:20:30', '190:20:30'],
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
  ['1,000', '1,000'],
  ['1 000', '1 000'],
  ['250m', '250m'],
  ['1Gi', '1Gi'],
  ['Infinity', 'Infinity'],
  ['NaN', 'NaN'],
  ['inf', 'inf'],
  ['+', '+'],
  ['1a', '1a'],
  ['=', '='],
  ['-a', '-a'],
  ['½', '½'],
];

describe('resolvePlain', () => {
  it.each(plain)('reads %s as kubectl does', (text, value) => {
    expect(resolvePlain(text)).toEqual(value);
    expect(parseStream(`a: ${text}\n`).documents[0]?.value).toEqual({ a: value });
    expect(parseStream(`a: '${text}'\n`).documents[0]?.value).toEqual({ a: text });
  });

  it.each([
    ['!!str 1', '1'],
    ['!!str true', 'true'],
    ['!!str', ''],
    ['!!int 0x10', 16],
    ['!!int "3"', 3],
    ['!!float 3', 3],
    ['!!bool yes', true],
    ['!!null ~', null],
    ['!!binary aGk=', 'hi'],
    // One for each byte, as Go has it: decoders of the web put one for the first two.
    ['!!binary 4oI=', '\ufffd\ufffd'],
    ['!!binary YcMo8J+YgPCfmA==', 'a\ufffd(😀\ufffd\ufffd\ufffd'],
    ['!!timestamp 2024-01-01', '2024-01-01'],
    ['!foo 1', '1'],
    ['!foo bar', 'bar'],
  ])('reads %s with its tag', (text, value) => {
    expect(parseStream(`a: ${text}\n`).documents[0]?.value).toEqual({ a: value });
  });

  it.each(['!!int a', '!!float a', '!!bool x', '!!null x'])('refuses %s', (text) => {
    const [document] = parseStream(`a: ${text}\n`).documents;
    expect(document?.value).toBeUndefined();
    expect(document?.errors).toMatchObject([{ kind: 'bad-tag', path: ['a'] }]);
  });

  it.each(['.inf', '-.Inf', '.nan'])('refuses %s, which JSON cannot carry', (text) => {
    expect(parseStream(`a: ${text}\n`).errors).toMatchObject([{ kind: 'syntax', detail: 'NOT-JSON' }]);
  });

  it('names keys as kubectl does', () => {
    expect(parseStream('on: 1\n0644: 2\n1.5: 3\n"y": 4\nNo: 5\n').documents[0]?.value).toEqual({
      true: 1,
      420: 2,
      1.5: 3,
      y: 4,
      false: 5,
    });
  });

  // The words are what `YAMLToJSON` of sigs.k8s.io/yaml v1.6.0 answers.
  it.each([
    ['null: x', 'unsupported map key of type: %!s(<nil>), key: <nil>, value: "x"'],
    ['~:', 'unsupported map key of type: %!s(<nil>), key: <nil>, value: <nil>'],
    [
      '~: [a, 1, {b: c, a: ~}]',
      'unsupported map key of type: %!s(<nil>), key: <nil>, value: []interface {}{"a", 1, map[interface {}]interface {}{"a":interface {}(nil), "b":"c"}}',
    ],
    ['? [a]\n: 1', 'yaml: invalid map key: []interface {}{"a"}'],
  ])('refuses the key of %s', (text, server) => {
    const [document] = parseStream(`${text}\n`).documents;
    expect(document?.value).toBeUndefined();
    expect(document?.errors).toMatchObject([{ kind: 'bad-key', server }]);
  });
});
