/** What keeps a container from its start: volumes, images, environment and paths. */
import { describe, expect, it } from 'vitest';
import { play } from '../testing.ts';
import type { Timeline } from '../timeline.ts';

const here = { nodes: [{ name: 'n', images: ['app:1', 'data:1'] }] };
const told = ({ events }: Timeline, ...reasons: string[]) =>
  events.flatMap(({ t, reason, message, container }) =>
    reasons.includes(reason) ? [[t, container, message]] : [],
  );

describe('volumes', () => {
  // pkg/volume/util/util.go, GetPodVolumeNames
  it('that no container mounts are not set up', () => {
    const timeline = play(
      { volumes: [{ name: 'v', configMap: { name: 'none' } }], containers: [{ name: 'c', image: 'app:1' }] },
      here,
    );
    expect(told(timeline, 'FailedMount')).toEqual([]);
    expect(timeline.at(2).containers).toMatchObject({ c: { state: 'running' } });
  });

  // pkg/kubelet/volumemanager: a claim is asked for by a Pod that no scheduler saw
  it('of claims end the sync, which comes again after ten seconds', () => {
    const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }];
    const containers = [{ name: 'c', image: 'app:1', volumeMounts: [{ name: 'v', mountPath: '/v' }] }];
    const timeline = play(
      { nodeName: 'n', volumes, containers },
      {
        ...here,
        actions: [
          { at: 5, do: 'create', kind: 'persistentVolumeClaims', name: 'data', data: 'Pending' },
          { at: 15, do: 'create', kind: 'persistentVolumeClaims', name: 'data' },
        ],
      },
    );
    const said =
      'Unable to attach or mount volumes: unmounted volumes=[v], unattached volumes=[], failed to process volumes=[v]: error processing PVC default/data: ';
    expect(told(timeline, 'FailedMount')).toEqual([
      [2, undefined, `${said}failed to fetch PVC from API server: persistentvolumeclaims "data" not found`],
      [12, undefined, `${said}PVC is not bound`],
    ]);
    expect(told(timeline, 'Started')).toEqual([[22, 'c', 'Container started']]);
  });

  // pkg/kubelet/kuberuntime/kuberuntime_manager.go, getImageVolumes
  it('that are images fail the containers that mount them', () => {
    const volumes = [
      { name: 'there', image: { reference: 'data:1' } },
      { name: 'none', image: { reference: 'none:1', pullPolicy: 'Never' } },
    ];
    const containers = [
      { name: 'a', image: 'app:1', volumeMounts: [{ name: 'there', mountPath: '/v' }] },
      { name: 'b', image: 'app:1', volumeMounts: [{ name: 'none', mountPath: '/v' }] },
    ];
    const timeline = play({ volumes, containers }, { ...here, until: 5 });
    expect(told(timeline, 'Failed', 'ErrImageNeverPull')[0]).toEqual([
      2,
      undefined,
      'Container image "none:1" is not present with pull policy of Never',
    ]);
    expect(told(timeline, 'Failed')[0]).toEqual([2, 'b', 'Error: ErrImageNeverPull']);
    expect(timeline.at(5).containers).toMatchObject({
      a: { state: 'running' },
      b: { state: 'waiting', reason: 'ErrImageNeverPull' },
    });
  });
});

describe('the environment', () => {
  // pkg/kubelet/container/helpers.go, ExpandContainerVolumeMounts
  it('must have a value for what a subPathExpr names', () => {
    const mount = {
      name: 'v',
      mountPath: '/v',
      subPathExpr: '$(POD)/$(NONE)/$(KUBERNETES_SERVICE_HOST)/$$(X)',
    };
    const container = (env: { name: string; value: string }[]) => ({
      volumes: [{ name: 'v', emptyDir: {} }],
      containers: [{ name: 'c', image: 'app:1', env, volumeMounts: [mount] }],
    });
    const pod = { name: 'POD', value: 'p' };
    const failing = play(container([pod, { name: 'NONE', value: '' }]), { ...here, until: 3 });
    expect(told(failing, 'Failed')[0]).toEqual([2, 'c', 'Error: missing value for NONE']);
    expect(failing.at(3).containers).toMatchObject({ c: { reason: 'CreateContainerConfigError' } });
    expect(told(play(container([pod, { name: 'NONE', value: 'x' }]), here), 'Failed')).toEqual([]);
  });

  // pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables
  it('from a file needs that file, which a container before writes', () => {
    const spec = (script: string) => ({
      volumes: [{ name: 'v', emptyDir: {} }],
      initContainers: [
        {
          name: 'i',
          image: 'app:1',
          command: ['sh', '-c', script],
          volumeMounts: [{ name: 'v', mountPath: '/v/' }],
        },
      ],
      containers: [
        {
          name: 'c',
          image: 'app:1',
          env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'conf/env', key: 'A' } } }],
        },
      ],
    });
    expect(told(play(spec('echo A=1 > /v/conf/env'), here), 'Failed')).toEqual([]);
    expect(told(play(spec('true'), { ...here, until: 3 }), 'Failed')[0]).toEqual([
      2,
      'c',
      "Error: couldn't parse env file",
    ]);
    // What the program does is not known, so it may have written it.
    expect(told(play(spec('configure --now'), here), 'Failed')).toEqual([]);
  });
});
