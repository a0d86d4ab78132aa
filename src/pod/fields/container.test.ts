import { describe, expect, it } from 'vitest';
import { fieldOf, isStruct } from '../schema/index.ts';
import { containerFields } from './container.ts';
import type { FieldEntry } from './types.ts';

const entries = Object.entries(containerFields) as [string, FieldEntry][];
const schemaOf = (key: string) => {
  const [owner = '', name = ''] = key.split('.');
  const field = fieldOf(owner, name);
  if (!field) throw new Error(`no field ${key}`);
  return field;
};

describe('facts of the container fields', () => {
  it('give defaults and examples that the field can hold', () => {
    for (const [key, entry] of entries) {
      const field = schemaOf(key);
      const literals = [...(entry.default === undefined ? [] : [entry.default]), ...(entry.examples ?? [])];
      for (const literal of literals) {
        if (field.values) expect(field.values, key).toContain(literal);
        if (field.type === 'boolean') expect(['true', 'false'], key).toContain(literal);
        if (field.type !== 'int32' && field.type !== 'int64') continue;
        expect(literal, key).toMatch(/^\d+$/);
        expect(Number(literal), key).toBeGreaterThanOrEqual(entry.min ?? 0);
        expect(Number(literal), key).toBeLessThanOrEqual(entry.max ?? 2 ** 31 - 1);
      }
    }
  });

  it('name who sets each default', () => {
    for (const [key, entry] of entries) {
      if (entry.default !== undefined) expect(entry.defaultedBy, key).toBeDefined();
    }
  });

  it('use union controls on structs and reference controls on strings with a place to pick from', () => {
    for (const [key, entry] of entries) {
      const { type, shape } = schemaOf(key);
      if (entry.control === 'union') expect([isStruct(type), shape], key).toEqual([true, 'single']);
      if (entry.control === 'reference')
        expect([type, entry.suggest !== undefined], key).toEqual(['string', true]);
      if (entry.control === 'image' || entry.control === 'multiline') expect(type, key).toBe('string');
    }
  });

  it('count versions as minors after 1.16', () => {
    for (const [key, { since }] of entries) {
      if (since === undefined) continue;
      expect(since, key).toMatch(/^1\.\d\d$/);
      expect(Number(since.slice(2)), key).toBeGreaterThan(16);
      expect(Number(since.slice(2)), key).toBeLessThanOrEqual(36);
    }
  });

  it('state the defaults of defaults.go', () => {
    const defaultOf = (key: keyof typeof containerFields) => containerFields[key]?.default;
    expect(defaultOf('Probe.periodSeconds')).toBe('10');
    expect(defaultOf('Probe.timeoutSeconds')).toBe('1');
    expect(defaultOf('Probe.failureThreshold')).toBe('3');
    expect(defaultOf('ContainerPort.protocol')).toBe('TCP');
    expect(defaultOf('Container.terminationMessagePath')).toBe('/dev/termination-log');
    expect(defaultOf('SecurityContext.allowPrivilegeEscalation')).toBe('true');
  });
});
