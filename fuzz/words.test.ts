import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fixAll } from '../src/judge/index.ts';
import {
  allFieldPaths,
  type FieldSchema,
  isStruct,
  type Json,
  lookUp,
  type Path,
  put,
} from '../src/pod/index.ts';
import { applyToJson } from '../src/yaml/index.ts';
import { printYaml } from '../src/yaml/testing-print.ts';
import { tell, tellMore } from './everything.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Words that every object of JavaScript knows. */
const words = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];
/** How a word stands at a place: as the value, as a key with a text or a map, in a list, in a map in a list. */
const forms = ['scalar', 'key', 'keyOfMap', 'item', 'itemKey'] as const;
type Form = (typeof forms)[number];

function keyed(word: string, value: Json): Json {
  const out: Record<string, Json> = {};
  put(out, word, value);
  return out;
}

function written(word: string, form: Form): Json {
  switch (form) {
    case 'scalar':
      return word;
    case 'key':
      return keyed(word, 'x');
    case 'keyOfMap':
      return keyed(word, keyed(word, [word]));
    case 'item':
      return [word, word];
    case 'itemKey':
      return [keyed(word, word), { name: word, key: word }];
  }
}

interface Place {
  readonly path: Path;
  readonly field: FieldSchema;
}

const kinds = ['Pod', 'Deployment', 'CronJob'];
const places = new Map(
  kinds.map((kind) => {
    const found: Place[] = [];
    allFieldPaths(kind, (path, field) => {
      const steps = path.split('.').flatMap((step): Path => {
        if (step.endsWith('[]')) return [step.slice(0, -2), 0];
        return step.endsWith('{}') ? [step.slice(0, -2), 'constructor'] : [step];
      });
      found.push({ path: steps, field });
    });
    return [kind, found] as const;
  }),
);

/** A small Pod of that kind with a value at a place; the parents are made where they are missing. */
function manifest(kind: string, { path }: Place, value: Json): Json {
  const pod = { metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image: 'a:1' }] } };
  const roots: Readonly<Record<string, Json>> = {
    Pod: { apiVersion: 'v1', kind, ...pod },
    Deployment: { apiVersion: 'apps/v1', kind, metadata: { name: 'a' }, spec: { template: pod } },
    CronJob: {
      apiVersion: 'batch/v1',
      kind,
      metadata: { name: 'a' },
      spec: { jobTemplate: { spec: { template: pod } } },
    },
  };
  return applyToJson(lookUp(roots, kind), { op: 'set', path, value }) ?? null;
}

function check(root: Json, path: Path, word: string): void {
  const text = printYaml(root);
  const told = tell(text);
  expect(told.stream.errors).toEqual([]);
  const at = text.lastIndexOf(word);
  const all = [...told.texts, ...tellMore(told, path, [at + word.length])].join('\n');
  expect(all).not.toMatch(/native code|\[object |\bundefined\b/);
  const fixed = fixAll(text).text;
  expect(fixAll(fixed).text).toBe(fixed);
  expect(fixed).not.toMatch(/native code|\[object /);
}

/** A word at a place, in the form that fits there. */
function checkAt(place: Place, word: string): void {
  const form: Form = place.field.shape === 'map' ? 'key' : place.field.shape === 'list' ? 'item' : 'scalar';
  const own = isStruct(place.field.type) ? (place.field.shape === 'list' ? 'itemKey' : 'key') : form;
  check(manifest('Pod', place, written(word, own)), place.path, word);
}

/** The first place of each field of the schema, and the others: the fields of an init container once more, and so on. */
const inPod = places.get('Pod') ?? [];
const firsts = new Map(
  inPod.toReversed().map((place) => [`${place.field.owner}.${place.field.name}`, place]),
);
const others = inPod.filter((place) => ![...firsts.values()].includes(place));

describe('words that JavaScript knows', () => {
  it('are words like any other in every field of a Pod, one word at each', () => {
    for (const [i, place] of [...firsts.values()].entries()) checkAt(place, words[i % words.length] ?? '');
  });

  it('are so wherever else these fields are', () => {
    expect(firsts.size + others.length).toBe(inPod.length);
    expect(others.length).toBeGreaterThan(firsts.size);
    const place = fc.constantFrom(...others);
    fc.assert(fc.property(place, fc.constantFrom(...words), checkAt), { numRuns: 120 });
  });

  it('are so where they do not fit, and in workloads', () => {
    const choice = fc.constantFrom(...kinds).chain((kind) => {
      const found = places.get(kind) ?? [];
      return fc.record({
        kind: fc.constant(kind),
        place: fc.constantFrom(...found),
        word: fc.constantFrom(...words),
        form: fc.constantFrom(...forms),
      });
    });
    fc.assert(
      fc.property(choice, ({ kind, place, word, form }) => {
        check(manifest(kind, place, written(word, form)), place.path, word);
      }),
      { numRuns: 100 },
    );
  });
});
