import { expect, test } from 'vitest';
import { type AskedOs, askedOs, imageWarnings } from './image.ts';

const told = (image: string, os?: AskedOs) =>
  [...imageWarnings(image, ['image'], os)].map(({ code, severity, fix }) => [
    code,
    severity,
    fix?.map((edit) => edit.op === 'set' && edit.value),
  ]);

test.each([
  ['Nginx:1.27', 'nginx:1.27'],
  ['Docker.io/Library/Nginx:V1', 'docker.io/library/nginx:V1'],
  ['“nginx:1.27”', 'nginx:1.27'],
  ['nginx:1.27，', 'nginx:1.27'],
  ['nginx：1.27', 'nginx:1.27'],
  ['https://registry.example/web:1', 'registry.example/web:1'],
  ['my image', undefined],
  ['nginx:', undefined],
])('%s is no reference, and %s is meant', (image, meant) => {
  expect(told(image)).toEqual([['image-reference', 'warning', meant === undefined ? undefined : [meant]]]);
});

test.each([
  'nginx:1.27',
  'nginx@sha256:'.padEnd(77, 'a'),
  'localhost:5000/a/b:c',
  '',
  '<your-image>',
  ' nginx',
])('nothing is said of "%s"', (image) => expect(told(image)).toEqual([]));

test.each(['nginx', 'nginx:latest', 'localhost:5000/web'])('%s is another image tomorrow', (image) => {
  expect(told(image)).toEqual([['image-tag', 'advice', undefined]]);
});

test('the frozen registry of Kubernetes leads to the one that took its place', () => {
  expect(told('k8s.gcr.io/e2e-test-images/agnhost:2.40')).toEqual([
    ['image-old-registry', 'advice', ['registry.k8s.io/e2e-test-images/agnhost:2.40']],
  ]);
  expect(told('registry.k8s.io/pause:3.10')).toEqual([]);
});

test.each([
  [{ os: { name: 'windows' } }, 'redis:7.4', 'image-linux'],
  [{ nodeSelector: { 'kubernetes.io/os': 'windows' } }, 'docker.io/library/nginx:1.27', 'image-linux'],
  [{ os: { name: 'windows' } }, 'registry.example/redis:7.4', undefined],
  [{ os: { name: 'windows' } }, 'golang:1.24', undefined],
  [{}, 'redis:7.4', undefined],
  [{}, 'mcr.microsoft.com/windows/servercore:ltsc2022', 'image-windows'],
  [{ nodeSelector: { pool: 'win' } }, 'mcr.microsoft.com/windows/servercore:ltsc2022', undefined],
  [{ os: { name: 'windows' } }, 'mcr.microsoft.com/windows/servercore:ltsc2022', undefined],
  [{}, 'mcr.microsoft.com/mssql/server:2022', undefined],
])('in a Pod with %j %s is told %s', (spec, image, code) => {
  expect(told(image, askedOs(spec))).toEqual(code === undefined ? [] : [[code, 'advice', undefined]]);
});
