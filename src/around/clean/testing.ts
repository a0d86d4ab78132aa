import { isList, isObject, type Json, type JsonObject, own } from '../../pod/index.ts';

/** For tests: objects as a server sends them, made of those that it stores. */

const uid = '6f1d0c7e-55a3-4a5e-9a3c-0c8f8f6f0b11';
const tokenVolume = 'kube-api-access-x7k2p';

const toleration = (key: string) => ({
  effect: 'NoExecute',
  key: `node.kubernetes.io/${key}`,
  operator: 'Exists',
  tolerationSeconds: 300,
});

const items = (value: Json | undefined) => (isList(value) ? value : []);
const object = (value: Json | undefined) => (isObject(value) ? value : {});

function withToken(spec: JsonObject): JsonObject {
  const mount = {
    mountPath: '/var/run/secrets/kubernetes.io/serviceaccount',
    name: tokenVolume,
    readOnly: true,
  };
  const mounted = (list: string) => {
    const containers = items(own(spec, list)).map((container) => ({
      ...object(container),
      volumeMounts: [...items(own(container, 'volumeMounts')), mount],
    }));
    return containers.length > 0 ? { [list]: containers } : {};
  };
  const projected = {
    defaultMode: 420,
    sources: [
      { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
      { configMap: { items: [{ key: 'ca.crt', path: 'ca.crt' }], name: 'kube-root-ca.crt' } },
      {
        downwardAPI: {
          items: [{ fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' }, path: 'namespace' }],
        },
      },
    ],
  };
  const volumes = [...items(own(spec, 'volumes')), { name: tokenVolume, projected }];
  return { ...spec, ...mounted('initContainers'), ...mounted('containers'), volumes };
}

/** What admission and the scheduler add to the spec of a Pod. */
function admitted(spec: JsonObject): JsonObject {
  const { serviceAccountName = 'default', tolerations } = spec;
  const own = items(tolerations);
  const tolerates = own.some((item) => isObject(item) && JSON.stringify(item).includes('node.kubernetes.io'));
  const mounted = spec.automountServiceAccountToken === false ? spec : withToken(spec);
  return {
    ...mounted,
    nodeName: 'node-1',
    preemptionPolicy: 'PreemptLowerPriority',
    priority: 0,
    serviceAccount: serviceAccountName,
    serviceAccountName,
    tolerations: tolerates ? own : [...own, toleration('not-ready'), toleration('unreachable')],
  };
}

/** An object that a server stored, as `kubectl get` prints it. */
export function asFromServer(stored: JsonObject): JsonObject {
  const metadata = object(own(stored, 'metadata'));
  const annotations = {
    ...object(own(metadata, 'annotations')),
    'kubectl.kubernetes.io/last-applied-configuration': '{"apiVersion":"v1"}\n',
  };
  return {
    ...stored,
    metadata: {
      ...metadata,
      annotations,
      creationTimestamp: '2026-01-02T03:04:05Z',
      generation: 3,
      managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:spec': {} } }],
      resourceVersion: '4711',
      uid,
    },
    ...(stored.kind === 'Pod' ? { spec: admitted(object(own(stored, 'spec'))) } : {}),
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
  };
}
