import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverAnswer } from '../../engine/index.ts';
import { validPod, validWorkload } from '../../engine/testing/arbitrary.ts';
import { isObject, type Json, type JsonObject, own, templatePath } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { hands, write } from '../../yaml/testing-hand.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { cleanText } from './clean.ts';
import { cleanGroups } from './groups.ts';
import { asFromServer } from './testing.ts';

const objects = fc.oneof(validPod, validWorkload);

/** Without the account that every Pod has. */
function withoutAccount(object: JsonObject | undefined): Json {
  const strip = (value: Json, path: readonly (string | number)[]): Json => {
    if (!isObject(value)) return value;
    const [step, ...rest] = path;
    if (typeof step === 'string') return { ...value, [step]: strip(own(value, step) ?? {}, rest) };
    const { serviceAccount: _, serviceAccountName, ...spec } = value;
    return serviceAccountName === undefined || serviceAccountName === 'default'
      ? spec
      : { ...spec, serviceAccountName };
  };
  if (object === undefined) return null;
  return strip(object, [...(templatePath(String(object.kind)) ?? []), 'spec']);
}

/** Without the annotation that every DaemonSet gets. */
function withoutGeneration(metadata: Json | undefined): Json {
  const annotations = own(metadata, 'annotations');
  if (!isObject(metadata) || !isObject(annotations)) return metadata ?? null;
  const { 'deprecated.daemonset.template.generation': _, ...kept } = annotations;
  const { annotations: __, ...rest } = metadata;
  return Object.keys(kept).length === 0 ? rest : { ...rest, annotations: kept };
}

const stored = (value: Json | undefined) => {
  const answer = serverAnswer(value);
  return { accepted: answer.accepted, object: withoutAccount(answer.object) };
};

test('what a server makes of the cleaned object is what it made of the object before, and it takes both', () => {
  fc.assert(
    fc.property(objects, hands, (object, hand) => {
      const before = serverAnswer(object).object as JsonObject;
      const { text, document } = write(asFromServer(before), hand);
      const cleaned = cleanText(text);
      expect(cleaned.refused).toEqual([]);
      const value = parseStream(cleaned.text).documents[document]?.value;
      expect(stored(value)).toEqual(stored(before));
      for (const key of ['uid', 'resourceVersion', 'generation', 'managedFields', 'creationTimestamp'])
        expect(own(own(value, 'metadata'), key)).toBeUndefined();
      expect(own(value, 'status')).toBeUndefined();
      expect(cleanText(cleaned.text).text).toBe(cleaned.text);
    }),
    { numRuns: 6 },
  );
});

test('no field is left that the server would fill in again, but what chooses one of several', () => {
  fc.assert(
    fc.property(validPod, (pod) => {
      const { text } = cleanText(printYaml(asFromServer(serverAnswer(pod).object as JsonObject)));
      const value = parseStream(text).documents[0]?.value as JsonObject;
      const spec = own(value, 'spec') as JsonObject;
      const whole = stored(value);
      for (const key of Object.keys(spec)) {
        const { [key]: _, ...rest } = spec;
        expect([key, stored({ ...value, spec: rest })]).not.toEqual([key, whole]);
      }
    }),
    { numRuns: 6 },
  );
});

test('only whole lines go: every other line stays as it is', () => {
  fc.assert(
    fc.property(objects, (object) => {
      const before = printYaml(asFromServer(serverAnswer(object).object as JsonObject))
        .split('\n')
        .map((line, i) => (line === '' || i % 7 > 0 || line.includes('|') ? line : `${line} # ${i}`));
      const { edits, text } = cleanText(before.join('\n'));
      expect(edits.every((edit) => edit.text === '' || edit.text === ' {}')).toBe(true);
      let at = 0;
      for (const line of text.split('\n')) {
        const found = before.findIndex(
          (other, i) => i >= at && (other === line || line.replace(' {}', '') === other),
        );
        expect([line, found >= 0]).toEqual([line, true]);
        at = found + 1;
      }
    }),
    { numRuns: 6 },
  );
});

test('without the defaults, a server reads the same fields as they were written', () => {
  const groups = new Set(cleanGroups.filter((group) => group !== 'defaults'));
  fc.assert(
    fc.property(validWorkload, (object) => {
      const before = serverAnswer(object).object as JsonObject;
      const { text } = cleanText(printYaml(asFromServer(before)), { groups });
      const value = parseStream(text).documents[0]?.value;
      if (!isObject(value)) throw new Error('the text does not read');
      const { metadata, ...rest } = value;
      const { metadata: written, ...fields } = before;
      expect(metadata).toEqual(withoutGeneration(written));
      if (object.kind !== 'Job')
        expect(withoutAccount(rest as JsonObject)).toEqual(withoutAccount(fields as JsonObject));
    }),
    { numRuns: 6 },
  );
});
