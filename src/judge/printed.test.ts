import { expect, test } from 'vitest';
import { findPods } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { printedObjects } from './printed.ts';
import { judgeStream } from './stream.ts';

function printed(text: string) {
  const stream = parseStream(text);
  return stream.documents.flatMap((document) => {
    const issues = (judgeStream(stream)[document.index]?.issues ?? []).map(({ issue }) => issue);
    return printedObjects(stream, document, findPods(document.value), issues, { fileName: 'a.yaml' });
  });
}

const pod = (spec = '') => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
${spec}  containers: [{name: web, image: "nginx:1.27"}]
`;

test('an object has its kind and name, and what admission adds to a Pod that says nothing', () => {
  expect(printed(pod())).toMatchObject([
    {
      name: 'Pod web',
      dropped: [],
      added: ['serviceAccount', 'token', 'notReady', 'unreachable', 'priority', 'pullSecrets', 'limits'],
    },
  ]);
});

test('what the Pod says itself is not added', () => {
  const spec = `  serviceAccountName: shop
  automountServiceAccountToken: false
  priorityClassName: high
  imagePullSecrets: [{name: registry}]
  tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute}]
`;
  expect(printed(pod(spec))[0]?.added).toEqual(['unreachable', 'priorityClass', 'limits']);
  const all = '  tolerations: [{operator: Exists}]\n';
  expect(printed(pod(all))[0]?.added).not.toContain('unreachable');
});

test('of what is refused the lines say why, with the finding that explains them, and nothing is added', () => {
  const [object] = printed(pod('  restartPolicy: Sometimes\n'));
  expect(object?.added).toEqual([]);
  expect(object?.lines.map(({ text }) => text).join('\n')).toContain('The Pod "web" is invalid');
  const paths = object?.lines.flatMap(({ explainedBy }) => explainedBy.map(({ path }) => path));
  expect(paths).toContainEqual(['spec', 'restartPolicy']);
});
