import { expect, test } from 'vitest';
import { imageWarnings } from './image.ts';

const told = (image: string) =>
  [...imageWarnings(image, ['image'])].map(({ code, severity, fix }) => [
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
