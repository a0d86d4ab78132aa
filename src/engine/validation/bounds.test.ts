import { describe, expect, test } from 'vitest';
import { formatPath, type Json } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';
import { EngineMemory } from '../memory.ts';

const pod = (...tweaks: Tweak[]) => minimalPod(...tweaks);
const container = ['spec', 'containers', 0] as const;

function said(object: Json, memory?: EngineMemory): string[] {
  const { issues, pods } = analyzeDocument(object, {}, memory);
  return [...issues, ...pods.flatMap((each) => each.issues)]
    .filter(({ code }) => code !== 'image-tag')
    .map(({ severity, code, path }) => `${severity} ${code} ${formatPath(path)}`);
}

const a = (length: number) => 'a'.repeat(length);

describe('lengths of labels and annotations (apimachinery, pkg/util/validation and pkg/api/validation)', () => {
  const labels = (key: string, value = 'x') => pod([['metadata', 'labels'], { [key]: value }]);
  const annotations = (entries: Record<string, string>) => pod([['metadata', 'annotations'], entries]);
  /** A DNS name of a length, of parts that are short enough. */
  const domain = (length: number) => `${a(length - 128)}.${a(63)}.${a(63)}`;

  test('a label has at most 63 characters, its name too, and the prefix of that 253', () => {
    expect(said(labels('k', a(63)))).toEqual([]);
    expect(said(labels('k', a(64)))).toEqual(['error name-too-long metadata.labels.k']);
    expect(said(labels(a(63)))).toEqual([]);
    expect(said(labels(a(64)))).toEqual([`error name-too-long metadata.labels.${a(64)}`]);
    expect(said(labels(`${domain(253)}/k`))).toEqual([]);
    expect(said(labels(`${domain(254)}/k`))).toHaveLength(1);
  });

  test('the name of an annotation has at most 63 characters', () => {
    expect(said(annotations({ [a(63)]: '' }))).toEqual([]);
    expect(said(annotations({ [a(64)]: '' }))).toEqual([`error name-too-long metadata.annotations.${a(64)}`]);
  });

  test('annotations have at most 256 KiB together, names counted in, in bytes of UTF-8', () => {
    const limit = 256 * 1024;
    expect(said(annotations({ k: a(limit - 1) }))).toEqual([]);
    expect(said(annotations({ k: a(limit) }))).toEqual(['error too-long metadata.annotations']);
    expect(said(annotations({ k: a(limit - 5), kk: 'aa' }))).toEqual([]);
    expect(said(annotations({ k: a(limit - 5), kk: 'aaa' }))).toEqual([
      'error too-long metadata.annotations',
    ]);
    expect(said(annotations({ k: `${a(limit - 4)}中` }))).toEqual([]);
    expect(said(annotations({ k: `${a(limit - 3)}中` }))).toEqual(['error too-long metadata.annotations']);
  });
});

test.each([
  [-1, ['warning grace-negative spec.terminationGracePeriodSeconds']],
  [0, []],
  [1, []],
])('a grace period of %i is said to be wrong only below zero', (seconds, expected) => {
  expect(said(pod([['spec', 'terminationGracePeriodSeconds'], seconds]))).toEqual(expected);
});

describe('a placeholder is said once', () => {
  test.each<[string, Tweak, string[]]>([
    ['where a rule refuses it too', [['metadata', 'name'], '<name>'], ['error placeholder metadata.name']],
    [
      'where no rule does',
      [[...container, 'image'], '<image>'],
      ['warning placeholder spec.containers[0].image'],
    ],
    ['where it is the wrong type', [['spec', 'priority'], '<number>'], ['error placeholder spec.priority']],
    ['as the word of a type', [['spec', 'hostname'], 'string'], ['warning placeholder-type spec.hostname']],
  ])('%s', (_, tweak, expected) => {
    expect(said(pod(tweak))).toEqual(expected);
  });

  test('also with a memory, and again where its list moved on', () => {
    const memory = new EngineMemory();
    const item = { name: 'x', image: '<image>' };
    const twice = (containers: Json[]) => said(pod([['spec', 'containers'], containers]), memory);
    expect(twice([item])).toEqual(['warning placeholder spec.containers[0].image']);
    expect(twice([item])).toEqual(['warning placeholder spec.containers[0].image']);
    expect(twice([{ name: 'y', image: 'a:1' }, item])).toEqual([
      'warning placeholder spec.containers[1].image',
    ]);
  });
});

test('a Pod certificate that is written nowhere lacks a path', () => {
  const podCertificate = { signerName: 'example.com/signer', keyType: 'ED25519' };
  const volumes = (source: Json) =>
    pod([['spec', 'volumes'], [{ name: 'v', projected: { sources: [{ podCertificate: source }] } }]]);
  const path = 'spec.volumes[0].projected.sources[0].podCertificate';
  const gate = `warning field-dropped ${path}`;
  expect(said(volumes(podCertificate))).toEqual([expect.stringMatching(/^\w+ one-of-missing /), gate]);
  expect(said(volumes(podCertificate))[0]?.endsWith(` ${path}`)).toBe(true);
  expect(said(volumes({ ...podCertificate, keyPath: 'key' }))).toEqual([gate]);
});
