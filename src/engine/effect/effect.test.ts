import { describe, expect, test } from 'vitest';
import { featuresOf, formatPath, getIn, type Json } from '../../pod/index.ts';
import { type EffectRow, inEffect } from './index.ts';

const pod = (spec: Json, container: Json = {}): Json => ({
  metadata: { name: 'a' },
  spec: { ...(spec as object), containers: [{ name: 'app', image: 'nginx', ...(container as object) }] },
});

const subjects = (value: Json, cluster?: Parameters<typeof featuresOf>[0]) =>
  inEffect(value, [], featuresOf(cluster)).subjects ?? [];

function rows(value: Json, subject = 1): Record<string, readonly [Json | undefined, string, string?]> {
  const found = subjects(value)[subject]?.rows ?? [];
  const short = ({ value, from, note }: EffectRow) =>
    note ? ([value, from, note] as const) : ([value, from] as const);
  return Object.fromEntries(found.map((row) => [row.name, short(row)]));
}

describe('of a container', () => {
  test('what the file says, what the API server adds, and what image, kubelet and runtime do otherwise', () => {
    const found = rows(pod({}, { resources: { limits: { memory: '1024Mi' } } }));
    expect(found).toMatchObject({
      image: ['docker.io/library/nginx:latest', 'runtime', 'fullName'],
      imagePullPolicy: ['Always', 'api-server'],
      command: [undefined, 'image', 'imageCommand'],
      args: [undefined, 'image', 'imageArguments'],
      restartPolicy: ['Always', 'api-server'],
      terminationMessagePath: ['/dev/termination-log', 'api-server'],
      'resources.limits.memory': ['1Gi', 'here'],
      'resources.requests.memory': ['1Gi', 'api-server', 'fromLimit'],
      'resources.requests.cpu': [undefined, 'admission', 'noRequest'],
      'securityContext.runAsUser': [undefined, 'image', 'imageUser'],
      'securityContext.readOnlyRootFilesystem': [false, 'kubelet'],
      'securityContext.allowPrivilegeEscalation': [true, 'kubelet'],
      'securityContext.seccompProfile': [{ type: 'Unconfined' }, 'kubelet', 'unlessDefault'],
      'securityContext.appArmorProfile': [{ type: 'RuntimeDefault' }, 'runtime', 'whereAppArmor'],
    });
    expect(found['securityContext.capabilities']?.[0]).toHaveLength(14);
  });

  test('a setting of the Pod counts where the container has none of its own', () => {
    const value = pod(
      {
        restartPolicy: 'Never',
        securityContext: { runAsUser: 7, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      },
      { securityContext: { runAsUser: 8, runAsGroup: 0 } },
    );
    expect(rows(value)).toMatchObject({
      restartPolicy: ['Never', 'pod'],
      'securityContext.runAsUser': [8, 'here'],
      'securityContext.runAsGroup': [0, 'here'],
      'securityContext.runAsNonRoot': [true, 'pod'],
      'securityContext.seccompProfile': [{ type: 'RuntimeDefault' }, 'pod'],
    });
    const row = subjects(value)[1]?.rows.find(({ name }) => name === 'securityContext.runAsNonRoot');
    expect(formatPath(row?.source ?? [])).toBe('spec.securityContext.runAsNonRoot');
    expect(formatPath(row?.path ?? [])).toBe('spec.containers[0].securityContext.runAsNonRoot');
  });

  test('a privileged container is not confined, and has every capability', () => {
    const found = rows(pod({}, { securityContext: { privileged: true } }));
    expect(found['securityContext.seccompProfile']).toEqual([
      { type: 'Unconfined' },
      'runtime',
      'privileged',
    ]);
    expect(found['securityContext.allowPrivilegeEscalation']).toEqual([true, 'kubelet', 'escalates']);
    expect(found['securityContext.capabilities']?.[0]).toHaveLength(41);
  });

  test('an own command leaves nothing of the arguments of the image', () => {
    const found = rows(pod({}, { command: ['sh'] }));
    expect(found.command).toEqual([['sh'], 'here']);
    expect(found.args).toEqual([undefined, 'image', 'noImageArguments']);
  });

  test('each probe has its numbers; only those that kill have a grace period, the Pod’s', () => {
    const found = rows(
      pod(
        { terminationGracePeriodSeconds: 5 },
        {
          livenessProbe: { httpGet: { port: 80 }, periodSeconds: 3 },
          readinessProbe: { tcpSocket: { port: 80 } },
        },
      ),
    );
    expect(found).toMatchObject({
      'livenessProbe.periodSeconds': [3, 'here'],
      'livenessProbe.timeoutSeconds': [1, 'api-server'],
      'livenessProbe.initialDelaySeconds': [0, 'kubelet'],
      'livenessProbe.terminationGracePeriodSeconds': [5, 'pod'],
      'livenessProbe.httpGet.path': ['/', 'api-server'],
      'livenessProbe.httpGet.scheme': ['HTTP', 'api-server'],
      'livenessProbe.httpGet.host': [undefined, 'kubelet', 'podIp'],
      'readinessProbe.failureThreshold': [3, 'api-server'],
    });
    expect(found).not.toHaveProperty(['readinessProbe.terminationGracePeriodSeconds']);
    expect(found).not.toHaveProperty(['startupProbe.periodSeconds']);
  });

  test('what a gate drops counts no more', () => {
    const value = pod(
      {},
      { securityContext: { procMount: 'Unmasked' }, lifecycle: { stopSignal: 'SIGUSR1' } },
    );
    const [, app] = subjects(value);
    expect(app?.rows.find(({ name }) => name === 'lifecycle.stopSignal')).toMatchObject({
      written: 'SIGUSR1',
      value: undefined,
      from: 'api-server',
      note: 'dropped',
    });
  });

  test('init containers run again after a failure only, debug containers never', () => {
    const value = pod({
      initContainers: [{ name: 'i', image: 'a:1' }],
      ephemeralContainers: [{ name: 'd', image: 'a:1' }],
    });
    expect(subjects(value).map(({ role }) => role)).toEqual([undefined, 'init', 'container', 'ephemeral']);
    expect(rows(value, 1).restartPolicy).toEqual(['Always', 'api-server', 'initRestart']);
    expect(rows(value, 3).restartPolicy).toEqual(['Never', 'kubelet', 'neverAgain']);
    expect(rows(value, 3)).not.toHaveProperty(['resources.requests.cpu']);
  });
});

test('of the Pod, with what admission adds', () => {
  expect(rows(pod({ hostUsers: false, priorityClassName: 'high' }), 0)).toMatchObject({
    restartPolicy: ['Always', 'api-server'],
    serviceAccountName: ['default', 'admission'],
    priority: [undefined, 'admission', 'priorityOfClass'],
    tolerations: [undefined, 'admission', 'tolerations'],
    hostUsers: [false, 'here'],
    hostNetwork: [false, 'kubelet'],
    'securityContext.supplementalGroupsPolicy': ['Merge', 'kubelet'],
  });
  expect(rows(pod({}), 0).priority).toEqual([0, 'admission']);
});

test('of a template, the Pod that is made of it; paths are those of the document', () => {
  const podPath = ['spec', 'template'];
  const document: Json = {
    spec: {
      template: { spec: { containers: [{ name: 'app', image: 'a:1', resources: { limits: { cpu: 1 } } }] } },
    },
  };
  const { subjects: found = [] } = inEffect(getIn(document, podPath), podPath, featuresOf(undefined));
  const row = found[1]?.rows.find(({ name }) => name === 'resources.requests.cpu');
  expect(row).toMatchObject({ value: '1', from: 'api-server', note: 'fromLimit' });
  expect(formatPath(row?.path ?? [])).toBe('spec.template.spec.containers[0].resources.requests.cpu');
});

test('what a server cannot read has no effect', () => {
  expect(inEffect(pod({ hostUsers: 'x' }), [], featuresOf(undefined)).reason).toContain(
    'cannot unmarshal string',
  );
  expect(inEffect(undefined, [], featuresOf(undefined)).subjects?.map(({ name }) => name)).toEqual(['']);
});
