import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../pod/index.ts';
import { shareJson } from './share.ts';
import { trees } from './testing-values.ts';

describe('shareJson', () => {
  it('keeps what did not change, and only that', () => {
    const old = { a: { x: [1, 2] }, b: [{ c: 1 }, { d: 2 }] };
    const fresh = { a: { x: [1, 2] }, b: [{ c: 1 }, { d: 3 }] };
    const shared = shareJson(old, fresh) as typeof fresh;
    expect(shared).toEqual(fresh);
    expect(shared.a).toBe(old.a);
    expect(shared.b).not.toBe(old.b);
    expect(shared.b[0]).toBe(old.b[0]);
    expect(fresh.a).not.toBe(old.a);
  });

  it('gives back the old value where nothing changed, and the fresh one where everything did', () => {
    const old = [{ a: [1] }];
    const fresh = [{ a: [2] }, 'x'];
    expect(shareJson(old, [{ a: [1] }])).toBe(old);
    expect(shareJson(old, fresh)).toBe(fresh);
    expect(shareJson(undefined, fresh)).toBe(fresh);
    expect(shareJson({ a: 1 }, null)).toBe(null);
  });

  it('takes the order of keys for what it is', () => {
    const old = { labels: { app: { x: 1 }, tier: 'b' } };
    const shared = shareJson(old, { labels: { tier: 'b', app: { x: 1 } } }) as unknown as typeof old;
    expect(Object.keys(shared.labels)).toEqual(['tier', 'app']);
    expect(shared.labels.app).toBe(old.labels.app);
  });

  it('takes `__proto__` for a key like any other', () => {
    const old = JSON.parse('{"__proto__": {"a": 1}, "b": 1}') as JsonObject;
    const shared = shareJson(old, JSON.parse('{"__proto__": {"a": 1}, "b": 2}') as JsonObject) as JsonObject;
    expect(Object.keys(shared)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(shared, '__proto__')?.value).toBe(
      Object.getOwnPropertyDescriptor(old, '__proto__')?.value,
    );
  });

  it('writes the same text as the fresh value, whatever was there before', () => {
    fc.assert(
      fc.property(trees, trees, (old: Json, fresh: Json) => {
        const written = JSON.stringify(fresh);
        const before = JSON.stringify(old);
        expect(JSON.stringify(shareJson(old, fresh))).toBe(written);
        expect(JSON.stringify(old)).toBe(before);
        const copy = JSON.parse(before) as Json;
        expect(shareJson(old, copy)).toBe(old);
      }),
    );
  });
});
