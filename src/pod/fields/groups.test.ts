import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../schema/index.ts';
import { partLists, podGroups } from './groups.ts';

describe('groups of PodSpec', () => {
  const grouped: readonly string[] = Object.values<readonly string[]>(podGroups).flat();

  it('hold every field of PodSpec exactly once', () => {
    const fields = fieldsOf('PodSpec').map((field) => field.name);
    expect(fields.length).toBeGreaterThan(40);
    expect([...grouped, ...partLists].sort()).toEqual([...fields].sort());
  });

  it('keep lists of structs that are parts of their own out of the groups', () => {
    for (const name of partLists) expect(grouped).not.toContain(name);
  });
});
