import { expect, test } from 'vitest';
import { pruneDepth } from './prune.ts';

test('maps that mean nothing when empty go with their last key', () => {
  expect(pruneDepth('Pod', ['spec', 'containers', 0, 'resources', 'limits', 'cpu'])).toBe(2);
  expect(pruneDepth('Pod', ['spec', 'securityContext', 'runAsUser'])).toBe(1);
  expect(pruneDepth('Deployment', ['spec', 'template', 'spec', 'nodeSelector', 'disk'])).toBe(1);
  expect(pruneDepth('Pod', ['spec', 'containers', 0, 'env', 1])).toBe(1);
});

test('union members, list items, required fields, selectors and the frame stay', () => {
  expect(pruneDepth('Pod', ['spec', 'volumes', 0, 'emptyDir', 'medium'])).toBe(0);
  expect(pruneDepth('Pod', ['spec', 'containers', 0, 'livenessProbe', 'tcpSocket', 'host'])).toBe(0);
  expect(pruneDepth('Pod', ['spec', 'containers', 0, 'image'])).toBe(0);
  expect(pruneDepth('Pod', ['spec', 'containers', 0])).toBe(0);
  expect(pruneDepth('Pod', ['metadata', 'name'])).toBe(0);
  expect(pruneDepth('Deployment', ['spec', 'selector', 'matchLabels', 'app'])).toBe(1);
  const term = ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 0];
  expect(pruneDepth('Pod', [...term, 'labelSelector', 'matchLabels', 'app'])).toBe(1);
});
