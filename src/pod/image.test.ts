import { describe, expect, test } from 'vitest';
import { defaultPullPolicy, parseImageName } from './image.ts';

describe('images', () => {
  test.each([
    ['nginx', 'docker.io/library/nginx', 'latest', ''],
    ['nginx:1.27', 'docker.io/library/nginx', '1.27', ''],
    ['library/nginx:1', 'docker.io/library/nginx', '1', ''],
    ['localhost/x', 'localhost/x', 'latest', ''],
    ['registry.k8s.io/pause:3.10', 'registry.k8s.io/pause', '3.10', ''],
    ['not_a_host.io/a', 'not_a_host.io/a', 'latest', ''],
    ['host:5000/a/b', 'host:5000/a/b', 'latest', ''],
    [`a@sha256:${'a'.repeat(64)}`, 'docker.io/library/a', '', `sha256:${'a'.repeat(64)}`],
  ])('%s', (image, repository, tag, digest) => {
    expect(parseImageName(image)).toEqual({ repository, tag, digest });
  });

  test.each([
    '',
    'Nginx',
    'my image',
    'http://x/y',
    'a:',
    'a b',
    '<image>',
    'a//b',
    `a@sha256:${'a'.repeat(32)}`,
    'a'.repeat(64),
    '-a',
  ])('%j is no image reference', (image) => {
    expect(parseImageName(image)).toBeUndefined();
    expect(defaultPullPolicy(image)).toBe('IfNotPresent');
  });

  test('the tag decides on the pull policy', () => {
    expect(defaultPullPolicy('nginx')).toBe('Always');
    expect(defaultPullPolicy('nginx:latest')).toBe('Always');
    expect(defaultPullPolicy('nginx:1.27')).toBe('IfNotPresent');
  });
});
