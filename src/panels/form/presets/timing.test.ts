import { describe, expect, it } from 'vitest';
import { getIn, type Json, limitsToRequests, presetsAt } from '../../../pod/index.ts';
import { minimalPod } from '../../../pod/testing.ts';
import { applyToJson } from '../../../store/index.ts';

const path = ['spec', 'containers', 0] as const;

/** The container after a preset; its obstacle where it has nothing to do. */
function planned(id: string, container: Record<string, Json>): Json | undefined {
  const root = minimalPod(
    ...Object.entries(container).map(([key, value]) => [[...path, key], value] as const),
  );
  const preset = ['resources', 'probes', 'lifecycle']
    .flatMap((section) => presetsAt('Container', section))
    .find((found) => found.id === id);
  const plan = preset?.plan({ root, podPath: [] }, path);
  if (plan === undefined || typeof plan === 'string') return plan;
  const edited = plan.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), root);
  return getIn(edited, path);
}

const http: Json = [{ containerPort: 9 }, { name: 'http', containerPort: 8080 }];

describe('presets of the probes', () => {
  it('ask the first port with a name, gRPC its number', () => {
    expect(planned('probes.http', { ports: http })).toMatchObject({
      readinessProbe: { httpGet: { port: 'http' } },
      livenessProbe: { httpGet: { port: 'http' } },
    });
    expect(planned('probes.grpc', { ports: http })).toMatchObject({
      readinessProbe: { grpc: { port: 8080 } },
    });
    expect(planned('probes.tcp', { ports: [{ containerPort: 9 }] })).toMatchObject({
      livenessProbe: { tcpSocket: { port: 9 } },
    });
    expect(planned('probes.http', {})).toBe('noPort');
  });

  it('leave a probe that is there', () => {
    const readinessProbe = { exec: { command: ['true'] } };
    expect(planned('probes.http', { ports: http, readinessProbe })).toMatchObject({
      readinessProbe,
      livenessProbe: { httpGet: { port: 'http' } },
    });
  });

  it('give 5 minutes to start, by the check that is there', () => {
    expect(
      planned('probes.slowStart', { livenessProbe: { tcpSocket: { port: 1 }, periodSeconds: 3 } }),
    ).toMatchObject({
      startupProbe: { tcpSocket: { port: 1 }, periodSeconds: 10, failureThreshold: 30 },
    });
    expect(
      planned('probes.slowStart', { startupProbe: { exec: { command: ['a'] }, timeoutSeconds: 4 } }),
    ).toMatchObject({
      startupProbe: { exec: { command: ['a'] }, timeoutSeconds: 4, periodSeconds: 10, failureThreshold: 30 },
    });
    expect(planned('probes.slowStart', {})).toBe('noPort');
  });

  it('copy readiness without its successes', () => {
    const readinessProbe = { grpc: { port: 1 }, successThreshold: 2, periodSeconds: 4 };
    expect(planned('probes.copy', { readinessProbe })).toHaveProperty('livenessProbe', {
      grpc: { port: 1 },
      periodSeconds: 4,
    });
    expect(planned('probes.copy', { readinessProbe: { periodSeconds: 4 } })).toBe('noReadiness');
  });

  it('sleep before the stop, where there is no hook', () => {
    expect(planned('lifecycle.sleep', {})).toMatchObject({
      lifecycle: { preStop: { sleep: { seconds: 5 } } },
    });
    const lifecycle = { preStop: { exec: { command: ['a'] } } };
    expect(planned('lifecycle.sleep', { lifecycle })).toMatchObject({ lifecycle });
  });
});

describe('presets of the resources', () => {
  it('a size sets requests and the memory limit, and raises a CPU limit below it', () => {
    expect(planned('resources.medium', { resources: { limits: { cpu: '200m' } } })).toHaveProperty(
      'resources',
      {
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { cpu: '250m', memory: '256Mi' },
      },
    );
    expect(planned('resources.small', { resources: { limits: { cpu: 2 } } })).toHaveProperty(
      'resources.limits.cpu',
      2,
    );
  });

  it('Guaranteed goes by what is written, else by a usual size', () => {
    expect(
      planned('resources.guaranteed', {
        resources: { requests: { cpu: '1500m' }, limits: { memory: '1Gi' } },
      }),
    ).toHaveProperty('resources', { requests: { cpu: '1500m' }, limits: { memory: '1Gi', cpu: '1500m' } });
    expect(planned('resources.guaranteed', {})).toHaveProperty('resources', {
      requests: { cpu: '250m', memory: '256Mi' },
      limits: { cpu: '250m', memory: '256Mi' },
    });
    expect(
      planned('resources.guaranteed', { resources: { requests: { memory: 0 }, limits: { memory: '1Gi' } } }),
    ).toHaveProperty('resources.requests.memory', '1Gi');
  });

  it('without a CPU limit the request stays what it was', () => {
    expect(planned('resources.noCpuLimit', { resources: { limits: { cpu: '2' } } })).toHaveProperty(
      'resources',
      {
        requests: { cpu: '2' },
      },
    );
  });

  it('limits become the requests as they are written, and equal ones stay', () => {
    const root = minimalPod([
      [...path, 'resources'],
      { requests: { cpu: '1000m', memory: '0.5Gi' }, limits: { cpu: 1, memory: '1Gi' } },
    ]);
    expect(limitsToRequests({ root, podPath: [] }, [...path, 'resources'])).toEqual([
      { op: 'set', path: [...path, 'resources', 'limits', 'memory'], value: '0.5Gi' },
    ]);
  });
});
