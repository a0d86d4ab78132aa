import { expect, test } from 'vitest';
import { type Cluster, featuresOf, findPods, schemaVersion } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { serverVerdict } from './server.ts';
import { judgeStream } from './stream.ts';

/** The code of k8s.io/kubernetes v1.36.3 was asked each of these; its words are at the right. */
const pod = (spec: string, meta = '', container = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a${meta}}\nspec: {${spec}containers: [{name: a, image: b${container}}]}\n`;
const cron = (spec: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {${spec}, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}}}\n`;
const job = (name: string, spec: string) =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: {name: ${name}}\nspec: {${spec}template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}}\n`;
const replicated = (meta: string) =>
  `apiVersion: v1\nkind: ReplicationController\nmetadata: {${meta}}\nspec: {selector: {a: b}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}\n`;
const term = (rest: string) =>
  `affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: z, ${rest}}]}}, `;
const spread = (rest: string) =>
  `topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway, ${rest}}], `;
const claim = (meta: string) =>
  `volumes: [{name: v, ephemeral: {volumeClaimTemplate: {metadata: {${meta}}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}], `;
const server = (address: string) => pod(`dnsConfig: {nameservers: ['${address}']}, `);
const labelled = ', labels: {app: a}';

function judged(text: string, cluster: Cluster = { version: schemaVersion }) {
  const stream = parseStream(text);
  const [document] = stream.documents;
  if (!document) throw new Error('no document');
  const ref = findPods(document.value)[0];
  const answer = serverVerdict(stream, document, ref, { features: featuresOf(cluster) })?.answer;
  const issues = judgeStream(stream).flatMap((one) => one.issues.map(({ issue }) => issue));
  return { answer, found: issues.filter(({ severity }) => severity === 'error') };
}

test.each([
  ['the beginning of a name beside the name', replicated('name: a, generateName: a_')],
  ['what Go does not tell from nothing', pod(claim("uid: '', generation: 0"))],
  [
    'quantities that are equal in milli',
    pod('resources: {limits: {cpu: 2m}}, ', '', ', resources: {limits: {cpu: 1001u}}'),
  ],
  [
    'the limit of the Pod rounded up',
    pod('resources: {limits: {cpu: 1001u}}, ', '', ', resources: {limits: {cpu: 1001u}}'),
  ],
  ['the zone of a machine that has none', cron("schedule: '* * * * *', timeZone: Factory")],
  ['a zone that goes by its second name', cron("schedule: '* * * * *', timeZone: posix/Europe/Berlin")],
  [
    'an annotation that a server copies to the container',
    pod(
      'securityContext: {appArmorProfile: {type: RuntimeDefault}}, ',
      ', annotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}',
    ),
  ],
  ['a zone under an old name', cron("schedule: '* * * * *', timeZone: US/Pacific")],
  [
    'a key that no label of the Pod has',
    pod(term('labelSelector: {matchLabels: {app: a}}, matchLabelKeys: [app]')),
  ],
])('taken: %s', (_, text) => {
  const { answer, found } = judged(text);
  expect([answer?.errors, found]).toEqual([[], []]);
});

test('values whose gate is off are none to choose from', () => {
  const { answer, found } = judged(pod('tolerations: [{key: a, operator: In}], '));
  expect(answer?.errors.map((error) => error.detail)).toEqual(['supported values: "Equal", "Exists"']);
  expect(found.map(({ params }) => params.values)).toEqual([['Equal', 'Exists']]);
});

test('a release whose sentence and expression for search paths differ', () => {
  const { answer } = judged(pod('dnsConfig: {searches: [a/]}, '), { version: '1.33' });
  expect(answer?.errors[0]?.detail).toBe(
    String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
  );
});

const both = 'exists in both matchLabelKeys and labelSelector';

test.each([
  [cron("schedule: '* * * * *', timeZone: IST"), 'unknown time zone IST'],
  [cron("schedule: '* * * * *', timeZone: us/pacific"), 'unknown time zone us/pacific'],
  [cron("schedule: '* * * * *', timeZone: Asia"), 'is a directory'],
  [
    pod(
      'securityContext: {appArmorProfile: {type: RuntimeDefault}}, ',
      ", annotations: {container.apparmor.security.beta.kubernetes.io/a: ''}",
    ),
    'apparmor type in annotation and field must match',
  ],
  [replicated(`name: ${'a'.repeat(254)}`), 'must be no more than 253 bytes'],
  [
    cron("schedule: '* * * * *'").replace('name: a', `generateName: ${'a'.repeat(48)}`),
    'must be no more than 52 characters',
  ],
  [
    job('a.b', 'completionMode: Indexed, completions: 3, '),
    'will not able to create pod with invalid DNS label: a.b-2',
  ],
  [
    job('a'.repeat(62), 'completionMode: Indexed, '),
    `will not able to create pod with invalid DNS label: ${'a'.repeat(62)}-0`,
  ],
  [
    job('a', 'completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, '),
    'must be specified when completions is above 100000',
  ],
  [
    job(
      'a',
      'completionMode: Indexed, completions: 200000, maxFailedIndexes: 10001, backoffLimitPerIndex: 1, ',
    ),
    'must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index',
  ],
  [
    job('a', 'managedBy: A/b, '),
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  ],
  [
    pod('volumes: [{name: v, awsElasticBlockStore: {volumeID: a, partition: 256}}], '),
    'must be between 1 and 255, inclusive',
  ],
  [cron("schedule: '@every x'"), 'failed to parse duration @every x: time: invalid duration "x"'],
  [server('::ffff:1.2.3.04'), 'must not have leading 0s'],
  [server('::1.2.3.04'), 'must not have leading 0s'],
  [server('0:0::ffff:1.2.3.4'), 'must not be an IPv4-mapped IPv6 address'],
  [
    pod('', ', finalizers: [orphan, foregroundDeletion]'),
    'finalizer orphan and foregroundDeletion cannot be both set',
  ],
  [pod(term('labelSelector: {matchLabels: {app: a}}, matchLabelKeys: [app]'), labelled), both],
  [
    pod(
      term(
        'labelSelector: {matchLabels: {app: a}, matchExpressions: [{key: app, operator: Exists}]}, matchLabelKeys: [app]',
      ),
    ),
    both,
  ],
  [
    pod(
      spread('labelSelector: {matchExpressions: [{key: app, operator: Exists}]}, matchLabelKeys: [app]'),
      labelled,
    ),
    both,
  ],
  [pod(claim('deletionGracePeriodSeconds: 0')), 'cannot be set'],
  [pod('', `, labels: {${'k'.repeat(64)}: x}`), 'name part must be no more than 63 bytes'],
  [pod('', `, labels: {a: ${'v'.repeat(64)}}`), 'must be no more than 63 bytes'],
  [
    pod('hostname: a_, '),
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
  ],
  [
    pod('', '', ', resources: {claims: [{name: gpu}]}'),
    'must be one of the names in pod.spec.resourceClaims which is empty',
  ],
  [pod('', ', ownerReferences: [{kind: Node, name: a, uid: b}]'), 'version must not be empty'],
  [
    pod('topologySpreadConstraints: [{maxSkew: 0, topologyKey: z, whenUnsatisfiable: ScheduleAnyway}], '),
    'must be greater than zero',
  ],
  [
    pod('securityContext: {sysctls: [{name: a..b, value: x}]}, '),
    String.raw`must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$`,
  ],
  [
    pod(
      '',
      '',
      ', env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.hugepages-2Mi, divisor: 2}}}]',
    ),
    "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the hugepages resource",
  ],
])('refused, and found in the same words: %s', (text, detail) => {
  const { answer, found } = judged(text);
  expect(answer?.errors.map((error) => error.detail)).toEqual([detail]);
  expect(found.map(({ params }) => params.detail)).toEqual([detail]);
});

test.each([
  [
    pod('', ', creationTimestamp: é'),
    '"\\xc3\\xa9" as "2006-01-02T15:04:05Z07:00": cannot parse "\\xc3\\xa9"',
  ],
  [pod('', ', creationTimestamp: "a\\"\\t"'), 'parsing time "a\\"\\x09" as'],
  [pod('priority: 18446744073709551615, '), 'cannot unmarshal number 18446744073709551615 into'],
  [pod('priority: 18446744073709551616, '), 'cannot unmarshal number 18446744073709552000 into'],
  [pod('priority: 9007199254740993, '), 'cannot unmarshal number 9007199254740993 into'],
  [pod('priority: 0x20000000000001, '), 'cannot unmarshal number 9007199254740993 into'],
  [pod('priority: 9223372036854775808.0, '), 'cannot unmarshal number 9223372036854776000 into'],
  [pod('priority: 1152921504606847000.0, '), 'cannot unmarshal number 1152921504606847000 into'],
  [pod('priority: 9223372036854771712, '), 'cannot unmarshal number 9223372036854771712 into'],
  [
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec: {volumeClaimTemplates: [{kind: {}}]}\n',
    'field PersistentVolumeClaim.spec.volumeClaimTemplates.TypeMeta.kind of type string',
  ],
])('not decoded, in the same words: %s', (text, message) => {
  const { answer, found } = judged(text);
  expect(answer?.decodeError?.message).toContain(message);
  expect(found[0]?.params.detail).toContain(message);
});

test.each(['9223372036854771712', '9007199254740993'])(
  'a quantity that is the number %s keeps all its digits',
  (number) => {
    const limits = `, resources: {limits: {memory: ${number}}}`;
    expect(judged(pod('', '', limits)).answer?.object).toHaveProperty(
      'spec.containers[0].resources.limits.memory',
      number,
    );
  },
);
