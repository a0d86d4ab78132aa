import { containersOf } from '../containers.ts';
import { isObject, type Json, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn } from '../path.ts';
import { type PodRef, rootTypeOf } from '../pods.ts';
import { containerParts } from './containers.ts';
import { objects } from './objects.ts';
import { idOf, items, words } from './read.ts';
import type { AccountPart, NodePart, PictureLink, PodPicture, PortPart } from './types.ts';
import { mounts, volumeParts } from './volumes.ts';

export type * from './types.ts';

/** The ports that containers name, each with its line to its container. */
function ports({ root, podPath }: PodScope): { readonly ports: PortPart[]; readonly links: PictureLink[] } {
  const found = containersOf(getIn(root, podPath)).flatMap(({ path, value }) =>
    items(own(value, 'ports')).flatMap((item, i): PortPart[] => {
      if (!isObject(item)) return [];
      const at = [...podPath, ...path, 'ports', i];
      const name = words(own(item, 'name'));
      const port = words(own(item, 'containerPort'));
      return [
        {
          id: idOf(at),
          path: at,
          container: idOf([...podPath, ...path]),
          name,
          port,
          protocol: words(own(item, 'protocol')) || 'TCP',
          hostPort: words(own(item, 'hostPort')),
          probes: asking(
            value,
            [name, port].filter((each) => each !== ''),
          ),
        },
      ];
    }),
  );
  const links = found.map(
    ({ id, container, path }): PictureLink => ({
      id: `${id} traffic`,
      kind: 'traffic',
      from: id,
      to: container,
      path,
    }),
  );
  return { ports: found, links };
}

const asked = [
  ['startupProbe'],
  ['readinessProbe'],
  ['livenessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** How many probes and hooks of a container ask a port, by its name or number. */
function asking(container: Json, port: readonly string[]): number {
  return asked.filter((path) =>
    ['httpGet', 'tcpSocket', 'grpc'].some((how) =>
      port.includes(words(getIn(container, [...path, how, 'port']))),
    ),
  ).length;
}

/** `serviceAccount` is the deprecated name of the same field (pkg/apis/core/v1/conversion.go). */
function account(spec: Json | undefined, scope: PodScope): AccountPart {
  const name = words(own(spec, 'serviceAccountName')) || words(own(spec, 'serviceAccount')) || 'default';
  const token = own(spec, 'automountServiceAccountToken') !== false;
  return { path: [...scope.podPath, 'spec', 'serviceAccountName'], name, token };
}

function node(spec: Json | undefined, scope: PodScope): NodePart {
  const selector = own(spec, 'nodeSelector');
  const host = (['network', 'pid', 'ipc'] as const).filter(
    (name) => own(spec, { network: 'hostNetwork', pid: 'hostPID', ipc: 'hostIPC' }[name]) === true,
  );
  return {
    path: [...scope.podPath, 'spec', 'nodeSelector'],
    name: words(own(spec, 'nodeName')),
    selector: isObject(selector)
      ? Object.entries(selector).map(([key, value]) => `${key}=${words(value)}`)
      : [],
    affinity: isObject(getIn(spec, ['affinity', 'nodeAffinity'])),
    tolerations: items(own(spec, 'tolerations')).length,
    spread: items(own(spec, 'topologySpreadConstraints')).length,
    readinessGates: items(own(spec, 'readinessGates')).length,
    host,
    hostPaths: items(own(spec, 'volumes')).flatMap(
      (volume) => words(getIn(volume, ['hostPath', 'path'])) || [],
    ),
  };
}

/**
 * The picture of a Pod: its containers in the order of their start, its volumes and who mounts them, its ports, and what it
 * needs of cluster and node. Values that do not fit the schema are passed over; what is named and not there is a part that
 * is `missing`.
 */
export function pictureOf(root: Json | undefined, ref: PodRef): PodPicture {
  const scope: PodScope = { root, podPath: ref.podPath };
  const pod = getIn(root, ref.podPath);
  const spec = own(pod, 'spec');
  const containers = containerParts(pod, ref.podPath);
  const volumes = volumeParts(scope);
  const mounted = mounts(root, containers, volumes);
  const read = objects(scope, containers, volumes);
  const open = ports(scope);
  return {
    kind: rootTypeOf(ref),
    name: words(getIn(pod, ['metadata', 'name'])) || ref.name,
    path: ref.podPath,
    containers,
    volumes: [...volumes, ...mounted.missing],
    ports: open.ports,
    objects: read.objects,
    account: account(spec, scope),
    node: node(spec, scope),
    links: [...open.links, ...mounted.links, ...read.links],
  };
}
