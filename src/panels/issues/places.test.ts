import { describe, expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { findPods, type Issue, type Json } from '../../pod/index.ts';
import { placeOfIssue } from './places.ts';

const refs = findPods({ apiVersion: 'v1', kind: 'Pod', spec: {} });
const issue: Issue = {
  code: 'image.latest',
  type: 'Invalid',
  severity: 'error',
  path: ['spec', 'containers', 0, 'image'],
  params: {},
} as const;

describe('the place of an issue', () => {
  const web = { name: 'web' };
  const place = (root: Json, of = issue) => placeOfIssue(tables, { refs, root }, of);

  it('is worded once while its item stays', () => {
    const first = place({ spec: { containers: [web] } });
    expect(first).toContain('Container web');
    expect(place({ spec: { containers: [web, { name: 'db' }] } })).toBe(first);
  });

  it('is worded anew when its item is another', () => {
    place({ spec: { containers: [web] } });
    expect(place({ spec: { containers: [{ name: 'app' }] } })).toContain('Container app');
  });

  it('needs no item', () => {
    const hostname = { ...issue, path: ['spec', 'hostname'] };
    const first = place({ spec: { hostname: 'a' } }, hostname);
    expect(place({ spec: { hostname: 'b' } }, hostname)).toBe(first);
  });
});
