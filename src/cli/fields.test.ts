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
  expect(rows).toContainEqual({ path: 'spec.containers[].image', type: 'string', control: 'image' });
  expect(rows.find((row) => row.path === 'spec.containers')).toMatchObject({ type: '[]Container' });
  expect(rows.find((row) => row.path === 'metadata.labels')).toMatchObject({ type: 'map[string]string' });
  for (const path of ['status', 'status.podIPs[].ip', 'metadata.managedFields[].manager'])
    expect(rows.find((row) => row.path === path)).toMatchObject({ control: 'json' });
  for (const row of rows) expect(Object.keys(row)).toEqual(['path', 'type', 'control']);
  expect(status).toBe(0);
});

test('for people it is a table', async () => {
  const { out } = await runWith({}, ['fields']);
  expect(out).toMatch(/^PATH +TYPE +CONTROL\n/);
  expect(out).toMatch(/^spec\.containers\[\]\.image +string +image$/m);
});
