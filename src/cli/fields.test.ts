import { expect, test } from 'vitest';
import { allFieldPaths } from '../pod/index.ts';
import { runWith } from './testing.ts';

test('every field path of a Pod has its line with type and control', async () => {
  const { out, status } = await runWith({}, ['fields', '--output', 'json']);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  const paths: string[] = [];
  allFieldPaths('Pod', (path) => paths.push(path), { opaque: true });
  expect(rows.map((row) => row.path)).toEqual(paths);
  expect(rows).toHaveLength(1361);
  expect(rows).toContainEqual({
    path: 'spec.containers[].image',
    type: 'string',
    control: 'image',
    made: 'for-it',
  });
  expect(rows.find((row) => row.path === 'spec.containers')).toMatchObject({ type: '[]Container' });
  expect(rows.find((row) => row.path === 'metadata.labels')).toMatchObject({ type: 'map[string]string' });
  for (const path of ['status', 'status.podIPs[].ip', 'metadata.managedFields[].manager'])
    expect(rows.find((row) => row.path === path)).toMatchObject({ control: 'json', made: 'as-yaml' });
  for (const row of rows) expect(Object.keys(row)).toEqual(['path', 'type', 'control', 'made']);
  expect(status).toBe(0);
});

test('only what few people set has the control that its type gives', async () => {
  const { out } = await runWith({}, ['fields', '--output', 'json']);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
    .filter(({ path }) => /^(spec|metadata)\b/.test(path ?? ''));
  const made = (kind: string) => rows.filter((row) => row.made === kind).map((row) => row.path ?? '');
  for (const path of ['spec.affinity.nodeAffinity', 'spec.containers[].livenessProbe.httpGet.host'])
    expect(made('for-it')).toContain(path);
  for (const path of made('as-yaml')) expect(path).toMatch(/managedFields/);
  const rare = /^spec\.volumes\[\]|ownerReferences|claims\[\]\.request|fileKeyRef\.key|exitCodes$/;
  expect(made('by-type').filter((path) => !rare.test(path))).toEqual([]);
});

test('for people it is a table', async () => {
  const { out } = await runWith({}, ['fields']);
  expect(out).toMatch(/^PATH +TYPE +CONTROL +MADE\n/);
  expect(out).toMatch(/^spec\.containers\[\]\.image +string +image +for-it$/m);
});

test('of an older release, only what it has', async () => {
  const paths = async (...more: string[]) => {
    const { out } = await runWith({}, ['fields', '--output', 'json', ...more]);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path as string);
  };
  const [newest, old] = [await paths(), await paths('--kubernetes-version', '1.31')];
  expect(newest).toContain('spec.resources.limits');
  expect(old.some((path) => path.startsWith('spec.resources'))).toBe(false);
  expect(old).not.toContain('spec.hostnameOverride');
  expect(old).toContain('spec.containers[].resources.limits');
  expect(old.every((path) => newest.includes(path))).toBe(true);
});
