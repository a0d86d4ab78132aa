import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serverAnswer } from '../../engine/index.ts';
import { validPod, validWorkload } from '../../engine/testing/arbitrary.ts';
import { findPods, isObject, type Json, own, wrapKinds } from '../../pod/index.ts';
import { locate, parseStream, streamOf } from '../../yaml/index.ts';
import { hands, write } from '../../yaml/testing-hand.ts';
import { changeKind } from './change-kind.ts';

const kinds = fc.constantFrom(...wrapKinds);

/** The characters of the spec of the Pod in a document. */
function specOf(text: string, document: number): string {
  const stream = parseStream(text);
  const at = stream.documents[document];
  if (!at) throw new Error('no document');
  const alone = streamOf(stream, at);
  const entry = locate(alone, 0, ['spec'])?.entry;
  return entry ? alone.text.slice(entry.start, entry.end) : '';
}

const valueAt = (text: string, document: number) => parseStream(text).documents[document]?.value;

/** Wraps and unwraps, and looks at both results. */
function thereAndBack(text: string, document: number, kind: (typeof wrapKinds)[number]): void {
  const pod = valueAt(text, document);
  const wrapped = changeKind(text, { kind, document });
  if (!wrapped.ok) throw new Error(`${wrapped.problem}: ${text}`);
  const object = valueAt(wrapped.text, document);
  expect(own(object, 'kind')).toBe(kind);
  if (serverAnswer(pod).accepted) expect(serverAnswer(object).errors).toEqual([]);
  const back = changeKind(wrapped.text, { kind: 'Pod', document });
  if (!back.ok) throw new Error(`back: ${back.problem}: ${wrapped.text}`);
  const fields = wrapped.lost.filter(({ why, path }) => why === 'field' && path[0] === 'spec');
  const policy = wrapped.lost.some(({ why }) => why === 'policy');
  const spec = specOf(text, document);
  const flow = /^(["']?)spec\1 *: *[{&*!]/.test(spec) || /restartPolicy: *[>|!&]/.test(spec);
  // Where a field is lost, or a policy is set where no comment can stand, the Pod is another one.
  if (fields.length > 0 || (policy && flow)) return;
  expect(specOf(back.text, document)).toBe(specOf(text, document));
  expect(own(valueAt(back.text, document), 'spec')).toEqual(own(pod, 'spec'));
}

describe('a Pod in another kind and out of it again', () => {
  test('has the same characters of its spec, and the object is one that a server takes', () => {
    fc.assert(
      fc.property(validPod, hands, kinds, (pod, hand, kind) => {
        const { text, document } = write(pod, { ...hand, anchors: false });
        thereAndBack(text, document, kind);
      }),
      { numRuns: 15 },
    );
  });

  const manifests = join(import.meta.dirname, '../../../fixtures/manifests');
  const texts = readdirSync(manifests)
    .filter((name) => name.startsWith('valid-'))
    .map((name) => [name, readFileSync(join(manifests, name), 'utf8')] as const);
  test.each(texts)('so in %s', (_, text) => {
    for (const { value, index } of parseStream(text).documents) {
      if (findPods(value)[0]?.kind !== 'Pod') continue;
      for (const kind of wrapKinds) {
        thereAndBack(text, index, kind);
        thereAndBack(text.replaceAll('\n', '\r\n'), index, kind);
      }
    }
  });

  test('so where anchors are shared, or it is refused', () => {
    fc.assert(
      fc.property(validPod, hands, kinds, (pod, hand, kind) => {
        const { text, document } = write(pod, { ...hand, anchors: true, odd: true });
        const wrapped = changeKind(text, { kind, document });
        if (!wrapped.ok) return;
        const others = (of: string) =>
          parseStream(of).documents.map(({ start, end }, i) => (i === document ? '' : of.slice(start, end)));
        expect(others(wrapped.text)).toEqual(others(text));
        expect(serverAnswer(valueAt(wrapped.text, document)).accepted).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

test('from one kind into another, a server takes it still', () => {
  fc.assert(
    fc.property(validWorkload, hands, kinds, (object, hand, kind) => {
      const { text, document } = write(object, { ...hand, anchors: false });
      const changed = changeKind(text, { kind, document });
      if (!changed.ok) throw new Error(`${changed.problem}: ${text}`);
      const value: Json | undefined = valueAt(changed.text, document);
      expect(isObject(value) && value.kind).toBe(kind);
      expect(serverAnswer(value).errors).toEqual([]);
      const pod = changeKind(changed.text, { kind: 'Pod', document });
      expect(pod.ok && serverAnswer(valueAt(pod.text, document)).errors).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
