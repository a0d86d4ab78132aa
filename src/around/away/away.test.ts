import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validPod, validWorkload } from '../../engine/testing/arbitrary.ts';
import { findPods } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { hands, write } from '../../yaml/testing-hand.ts';
import { asJson, kustomizationOf, staticPod } from './away.ts';

test('one object as JSON, several as a List, nothing for what does not read', () => {
  expect(JSON.parse(asJson('a: 0o17 # x\nb: yes\n') ?? '')).toEqual({ a: 15, b: true });
  expect(JSON.parse(asJson('a: 1\n---\n# empty\n---\nb: 2\n') ?? '')).toEqual({
    apiVersion: 'v1',
    kind: 'List',
    items: [{ a: 1 }, { b: 2 }],
  });
  expect(asJson('a: [\n')).toBeUndefined();
  expect(asJson('# nothing\n')).toBeUndefined();
});

test('JSON of a text written by any hand, and read as YAML again, is the objects of the text', () => {
  const valuesOf = (text: string) =>
    parseStream(text).documents.flatMap(({ value, empty }) => (empty ? [] : [value]));
  fc.assert(
    fc.property(fc.oneof(validPod, validWorkload), hands, (object, hand) => {
      // Documents around it may be broken.
      const { text } = write(object, { ...hand, before: [], after: [] });
      const values = valuesOf(text);
      const json = asJson(text) ?? '';
      const whole = values.length === 1 ? values[0] : { apiVersion: 'v1', kind: 'List', items: values };
      expect(JSON.parse(json)).toEqual(whole);
      expect(valuesOf(json)).toEqual([whole]);
    }),
    { numRuns: 20 },
  );
});

test('a base of kustomize', () => {
  expect(parseStream(kustomizationOf('web.yaml', 'shop')).documents[0]?.value).toEqual({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    namespace: 'shop',
    resources: ['web.yaml'],
  });
  expect(kustomizationOf('web.yaml', undefined)).not.toContain('namespace');
});

test('a static Pod, with what it may not refer to', () => {
  const of = (text: string) => {
    const root = parseStream(text).documents[0]?.value ?? null;
    const [ref] = findPods(root);
    return ref && staticPod(root, ref);
  };
  const pod = `kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web
  priorityClassName: high
  containers: [{name: a, envFrom: [{secretRef: {name: s}}]}]
`;
  expect(of(pod)).toEqual({
    path: '/etc/kubernetes/manifests/web.yaml',
    refers: ['ServiceAccount web', 'Secret s'],
  });
  expect(of('kind: Job\nspec: {template: {spec: {containers: []}}}\n')).toBeUndefined();
});
