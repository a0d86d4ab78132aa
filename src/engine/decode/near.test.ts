import { expect, test } from 'vitest';
import {
  defaultFeatures,
  type FieldSchema,
  fieldKey,
  fieldsOf,
  isStruct,
  type Json,
  type JsonObject,
  valuesIn,
  versions,
} from '../../pod/index.ts';
import { decode } from './index.ts';

/** Every field of the structs below the kinds that carry Pods. */
const every = (() => {
  const found = new Map<string, FieldSchema>();
  const walk = (type: string) => {
    for (const field of fieldsOf(type)) {
      if (found.has(fieldKey(field)) || field.opaque || field.name === 'status') continue;
      found.set(fieldKey(field), field);
      if (isStruct(field.type)) walk(field.type);
    }
  };
  for (const kind of ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'CronJob']) walk(kind);
  return [...found.values()];
})();

/** A word as fingers slip on it. */
const slips = (word: string) => [
  word.toUpperCase(),
  `${word}x`,
  word.slice(1),
  `${word.slice(0, 1)}${word.slice(2, 3)}${word.slice(1, 2)}${word.slice(3)}`,
];

const shaped = ({ shape }: FieldSchema, value: Json): Json =>
  shape === 'list' ? [value] : shape === 'map' ? { a: value } : value;

test('no value is suggested that the release does not take', () => {
  const enums = every.filter(({ values }) => values && values.length > 0);
  expect(enums.length).toBeGreaterThan(30);
  for (const version of versions) {
    const features = defaultFeatures(version);
    for (const field of enums) {
      const allowed = valuesIn(field, features);
      for (const slip of (field.values ?? []).flatMap(slips)) {
        const object = { [field.name]: shaped(field, slip) };
        for (const { fix, params } of decode(field.owner, object, [], features).issues) {
          const said = `${fieldKey(field)} ${slip} in ${version}`;
          const meant = params?.meant;
          if (typeof meant === 'string' && meant !== '') expect(allowed, said).toContain(meant);
          for (const edit of fix ?? []) if (edit.op === 'set') expect(allowed, said).toContain(edit.value);
        }
      }
    }
  }
});

test('no field is suggested that the release does not have, nor a place in one', () => {
  for (const version of versions) {
    const features = defaultFeatures(version);
    for (const field of every) {
      for (const slip of [...slips(field.name), field.name]) {
        const object: JsonObject = { [slip]: shaped(field, isStruct(field.type) ? {} : 'a') };
        for (const { fix, params, code } of decode(field.owner, object, [], features).issues) {
          const meant = params?.meant;
          const said = `${field.owner}.${slip} in ${version}`;
          if (code === 'unknown-field-near') expect(features.has(`${field.owner}.${meant}`), said).toBe(true);
          for (const edit of fix ?? []) {
            if (edit.op === 'rename') expect(features.has(`${field.owner}.${edit.to}`), said).toBe(true);
          }
        }
      }
    }
  }
  const limits = { spec: { limits: { cpu: '1' }, containers: [] } };
  const places = (version: string) =>
    decode('Pod', limits, [], defaultFeatures(version)).issues.map(({ params }) => params?.place);
  expect(places('1.36')).toEqual(['spec.resources.limits']);
  expect(places('1.31')).toEqual([undefined]);
});
