import type { Issue, Json, JsonObject } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';

/** Small objects with one thing wrong, for the tables beside. */
export const c = ['spec', 'containers', 0] as const;
export const volume = (source: JsonObject): Tweak => [['spec', 'volumes'], [{ name: 'data', ...source }]];
export const projected = (...sources: Json[]) => volume({ projected: { sources } });
export const claim = (spec: JsonObject) => volume({ ephemeral: { volumeClaimTemplate: { spec } } });
export const storage = { resources: { requests: { storage: '1Gi' } } };
export const workload = (kind: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1' }] },
    },
    ...spec,
  },
});
export const pod = (...tweaks: Tweak[]) => minimalPod(...tweaks);
export const env = (value: JsonObject) => pod([[...c, 'env'], [value]]);

export const annotated = (key: string, value: string, ...tweaks: Tweak[]) =>
  pod([['metadata', 'annotations'], { [key]: value }], ...tweaks);
export const seccomp = 'container.seccomp.security.alpha.kubernetes.io/web';
export const appArmor = 'container.apparmor.security.beta.kubernetes.io';
export const indexedJob = (successPolicy: Json): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'web' },
  spec: {
    completionMode: 'Indexed',
    completions: 3,
    parallelism: 1,
    successPolicy,
    template: { spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] } },
  },
});

export const labelledJob = (labels: JsonObject): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'web' },
  spec: {
    template: {
      metadata: { labels },
      spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] },
    },
  },
});

/** Everything that is said of an object. */
export function issuesOf(object: Json): Issue[] {
  const { issues, pods } = analyzeDocument(object);
  return [...issues, ...pods.flatMap((each) => each.issues)];
}

/** The code of the only error, an object that has it, and the type and path of it. */
export type Refused = readonly (readonly [code: string, object: Json, found: string])[];

/** The code of what is said though a server takes the object, and where. */
export type Accepted = readonly (readonly [code: string, object: Json, path: string])[];
