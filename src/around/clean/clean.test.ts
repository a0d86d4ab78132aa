import { describe, expect, it } from 'vitest';
import { formatPath } from '../../pod/index.ts';
import { cleanText } from './clean.ts';
import { type CleanGroup, cleanGroups } from './groups.ts';

const fromServer = `apiVersion: v1
kind: Pod
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"v1","kind":"Pod"}
    team: shop   # ours
  creationTimestamp: "2026-01-02T03:04:05Z"
  generation: 1
  name: web
  namespace: shop
  resourceVersion: "4711"
  uid: 6f1d0c7e-55a3-4a5e-9a3c-0c8f8f6f0b11
spec:
  containers:
  # the app
  - image: nginx:1.27
    imagePullPolicy: IfNotPresent
    name: web
    resources: {}
    terminationMessagePath: /dev/termination-log
    terminationMessagePolicy: File
    volumeMounts:
    - mountPath: /cache
      name: cache
    - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
      name: kube-api-access-4ktxz
      readOnly: true
  dnsPolicy: ClusterFirst
  enableServiceLinks: true
  initContainers:
  - image: busybox
    imagePullPolicy: Always
    name: init
    volumeMounts:
    - mountPath: /var/run/secrets/kubernetes.io/serviceaccount
      name: kube-api-access-4ktxz
      readOnly: true
  nodeName: node-1
  preemptionPolicy: PreemptLowerPriority
  priority: 0
  restartPolicy: Always
  schedulerName: default-scheduler
  securityContext: {}
  serviceAccount: default
  serviceAccountName: default
  terminationGracePeriodSeconds: 30
  tolerations:
  - effect: NoExecute
    key: node.kubernetes.io/not-ready
    operator: Exists
    tolerationSeconds: 300
  - effect: NoExecute
    key: node.kubernetes.io/unreachable
    operator: Exists
    tolerationSeconds: 300
  volumes:
  - emptyDir: {}
    name: cache
  - name: kube-api-access-4ktxz
    projected:
      defaultMode: 420
      sources:
      - serviceAccountToken:
          expirationSeconds: 3607
          path: token
status:
  phase: Running
`;

const byHand = `apiVersion: v1
kind: Pod
metadata:
  annotations:
    team: shop   # ours
  name: web
  namespace: shop
spec:
  containers:
  # the app
  - image: nginx:1.27
    name: web
    volumeMounts:
    - mountPath: /cache
      name: cache
  initContainers:
  - image: busybox
    name: init
  volumes:
  - emptyDir: {}
    name: cache
`;

const only = (...groups: CleanGroup[]) => new Set(groups);

describe('cleanText', () => {
  it('leaves what somebody wrote, with its comments', () => {
    expect(cleanText(fromServer).text).toBe(byHand);
    expect(cleanText(byHand).text).toBe(byHand);
  });

  it('keeps the groups apart', () => {
    const groups = new Set(cleanGroups.filter((group) => group !== 'defaults'));
    const { text, removed } = cleanText(fromServer, { groups });
    expect(text).toContain('    imagePullPolicy: IfNotPresent\n');
    expect(text).toContain('  terminationGracePeriodSeconds: 30\n');
    expect(text).not.toMatch(/uid|status|kube-api-access|nodeName|tolerations|priority|serviceAccount/);
    expect(removed.map(({ group }) => group)).not.toContain('defaults');
    const { text: noNode } = cleanText(fromServer, { groups: only('node') });
    expect(noNode).toBe(fromServer.replace('  nodeName: node-1\n', ''));
    const tolerated = cleanText(fromServer, { groups: only('tolerations', 'defaults') }).text;
    expect(tolerated).not.toContain('tolerations');
    expect(tolerated).toContain('status:\n  phase: Running\n');
    expect(tolerated).toContain('  uid: 6f1d0c7e');
  });

  it('says what was removed, and where it stood', () => {
    const { removed } = cleanText(fromServer);
    const of = (group: CleanGroup) =>
      removed.filter((place) => place.group === group).map(({ path }) => formatPath(path));
    expect(of('status')).toEqual(['status']);
    expect(of('token')).toEqual([
      'spec.volumes[1]',
      'spec.initContainers[0].volumeMounts[0]',
      'spec.containers[0].volumeMounts[1]',
    ]);
    expect(of('annotations')).toEqual([
      'metadata.annotations[kubectl.kubernetes.io/last-applied-configuration]',
    ]);
    expect(of('defaults')).toContain('spec.initContainers[0].imagePullPolicy');
    expect(of('job')).toEqual([]);
  });

  it('keeps JSON as JSON', () => {
    const json = JSON.stringify(
      {
        apiVersion: 'v1',
        kind: 'List',
        items: [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            data: { a: '1' },
            metadata: { name: 'c', uid: 'x', resourceVersion: '1', managedFields: [{ manager: 'm' }] },
          },
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: {
              name: 'web',
              uid: 'y',
              annotations: { 'deployment.kubernetes.io/revision': '3' },
            },
            spec: {
              replicas: 2,
              strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
              selector: { matchLabels: { app: 'web' } },
              template: {
                metadata: { creationTimestamp: null, labels: { app: 'web' } },
                spec: {
                  containers: [{ name: 'web', image: 'nginx', imagePullPolicy: 'Always' }],
                  serviceAccount: 'shop',
                  serviceAccountName: 'shop',
                },
              },
            },
            status: { replicas: 2 },
          },
        ],
        metadata: { resourceVersion: '' },
      },
      null,
      4,
    );
    const { text } = cleanText(`${json}\n`);
    expect(JSON.parse(text)).toEqual({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'ConfigMap', data: { a: '1' }, metadata: { name: 'c' } },
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'web' },
          spec: {
            replicas: 2,
            selector: { matchLabels: { app: 'web' } },
            template: {
              metadata: { labels: { app: 'web' } },
              spec: { containers: [{ name: 'web', image: 'nginx' }], serviceAccountName: 'shop' },
            },
          },
        },
      ],
    });
  });

  it('takes from a Job the selector and labels that name its uid', () => {
    const job = `apiVersion: batch/v1
kind: Job
metadata:
  name: once
  uid: 0a0b
  labels: {app: once}
spec:
  selector:
    matchLabels:
      batch.kubernetes.io/controller-uid: 0a0b
  template:
    metadata:
      labels:
        app: once
        batch.kubernetes.io/controller-uid: 0a0b
        batch.kubernetes.io/job-name: once
        controller-uid: 0a0b
        job-name: once
    spec:
      containers: [{name: once, image: "busybox:1"}]
      restartPolicy: Never
`;
    expect(cleanText(job).text).toBe(`apiVersion: batch/v1
kind: Job
metadata:
  name: once
spec:
  template:
    metadata:
      labels:
        app: once
    spec:
      containers: [{name: once, image: "busybox:1"}]
      restartPolicy: Never
`);
  });

  it('leaves what somebody chose: a node, a toleration, a priority, a token of their own', () => {
    const own = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  nodeName: node-1
  priority: 7
  priorityClassName: high
  automountServiceAccountToken: false
  tolerations:
  - {key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}
  containers:
  - name: web
    image: nginx:1.27
    volumeMounts: [{name: kube-api-access-abcde, mountPath: /token}]
  volumes:
  - name: kube-api-access-abcde
    projected: {sources: [{serviceAccountToken: {path: token}}]}
`;
    expect(cleanText(own).text).toBe(own);
  });

  it('tells of an owner, whose reference and labels stay', () => {
    const owned = `apiVersion: v1
kind: Pod
metadata:
  name: web-1
  labels: {pod-template-hash: 5d4f}
  ownerReferences:
  - {apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: "1", controller: true}
spec:
  containers: [{name: web, image: "nginx:1.27"}]
`;
    const { text, owned: found } = cleanText(owned);
    expect(text).toBe(owned);
    expect(found).toEqual([{ document: 0, path: [], owner: 'ReplicaSet/web' }]);
  });

  it('leaves documents that do not read, and unknown fields', () => {
    const text = `a: [1\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  restartPolicy: Always\n  typo: {}\n  containers: [{name: a, image: "a:1"}]\n`;
    const cleaned = cleanText(text);
    expect(cleaned.unread).toEqual([0]);
    expect(cleaned.text).toBe(text.replace('  restartPolicy: Always\n', ''));
  });

  it('takes out what can be where an anchor stands in the way, and says so', () => {
    const text = `apiVersion: v1
kind: Pod
metadata:
  name: a
  labels: &l {app: a}
  annotations: *l
spec:
  restartPolicy: Always
  containers: [{name: a, image: "a:1"}]
`;
    const cleaned = cleanText(text);
    expect(cleaned.text).not.toContain('restartPolicy');
    expect(cleaned.refused).toEqual([]);
  });
});
