import {
  type ContainerRef,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  parseImageName,
} from '../../pod/index.ts';
import { type Asked, rowOf, type Sides } from './rows.ts';
import { securityRows } from './security.ts';
import type { EffectGroup, EffectRow, EffectSubject } from './types.ts';

/** What counts for one container. */
export function effectOfContainer(sides: Sides, ref: ContainerRef, pod: Json | undefined): EffectSubject {
  const asked = [
    ...imageFields(sides),
    ...runFields(sides, ref),
    ...(ref.role === 'ephemeral'
      ? []
      : [...resourceFields(sides), ...probeFields(sides), ...portFields(sides)]),
  ];
  const rows = asked.map((one) => rowOf(sides, one)).filter((row) => row !== undefined);
  return {
    path: [...sides.podPath, ...ref.path],
    name: ref.name,
    role: ref.role,
    rows: [...rows.map(withFullImage), ...securityRows(sides, ref, pod)],
  };
}

/** Below a group, the fields of a struct. */
const fields = (group: EffectGroup, at: Path, ...names: readonly string[]): Asked[] =>
  names.map((name) => ({ group, at: [...at, name] }));

function imageFields({ stored }: Sides): Asked[] {
  const command = own(stored, 'command');
  const replaced = isList(command) && command.length > 0;
  return [
    ...fields('image', [], 'image', 'imagePullPolicy'),
    { group: 'image', at: ['command'], otherwise: { from: 'image', note: 'imageCommand' } },
    {
      group: 'image',
      at: ['args'],
      otherwise: { from: 'image', note: replaced ? 'noImageArguments' : 'imageArguments' },
    },
    { group: 'image', at: ['workingDir'], otherwise: { from: 'image', note: 'imageDirectory' } },
  ];
}

/** The reference that the runtime pulls: with its registry and its tag. */
function withFullImage(row: EffectRow): EffectRow {
  if (row.name !== 'image' || typeof row.value !== 'string') return row;
  const parsed = parseImageName(row.value);
  if (!parsed) return row;
  const { repository, tag, digest } = parsed;
  const full = digest === '' ? `${repository}:${tag}` : `${repository}@${digest}`;
  return full === row.value ? row : { ...row, value: full, from: 'runtime', note: 'fullName' };
}

function runFields(sides: Sides, { role }: ContainerRef): Asked[] {
  const restart: Asked =
    role === 'ephemeral'
      ? {
          group: 'run',
          at: ['restartPolicy'],
          otherwise: { value: 'Never', from: 'kubelet', note: 'neverAgain' },
        }
      : {
          group: 'run',
          at: ['restartPolicy'],
          inherits: ['restartPolicy'],
          ...(role === 'init' && getIn(sides.storedSpec, ['restartPolicy']) === 'Always'
            ? { note: 'initRestart' as const }
            : {}),
        };
  return [
    restart,
    ...(role === 'ephemeral' || role === 'init'
      ? []
      : [
          {
            group: 'run' as const,
            at: ['lifecycle', 'stopSignal'],
            otherwise: { from: 'image' as const, note: 'imageSignal' as const },
          },
        ]),
    ...fields('run', [], 'terminationMessagePath', 'terminationMessagePolicy'),
  ];
}

const usual = ['cpu', 'memory'];

function resourceFields({ stored, written }: Sides): Asked[] {
  const names = new Set(usual);
  for (const side of [stored, written])
    for (const list of ['requests', 'limits']) {
      const found = getIn(side, ['resources', list]);
      if (isObject(found)) for (const name of Object.keys(found)) names.add(name);
    }
  return [...names].flatMap((name): Asked[] => [
    {
      group: 'resources',
      at: ['resources', 'requests', name],
      filledNote: 'fromLimit',
      otherwise: { from: 'admission', note: 'noRequest' },
    },
    {
      group: 'resources',
      at: ['resources', 'limits', name],
      otherwise: { from: 'admission', note: 'noLimit' },
    },
  ]);
}

const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'];

function probeFields({ stored }: Sides): Asked[] {
  return probes
    .filter((name) => isObject(own(stored, name)))
    .flatMap((name): Asked[] => [
      ...fields(
        'probes',
        [name],
        'initialDelaySeconds',
        'periodSeconds',
        'timeoutSeconds',
        'failureThreshold',
        'successThreshold',
      ),
      ...(name === 'readinessProbe'
        ? []
        : [
            {
              group: 'probes' as const,
              at: [name, 'terminationGracePeriodSeconds'],
              inherits: ['terminationGracePeriodSeconds'],
            },
          ]),
      ...checkFields(name, own(stored, name)),
    ]);
}

function checkFields(name: string, probe: Json | undefined): Asked[] {
  const kind = ['httpGet', 'tcpSocket'].find((one) => isObject(own(probe, one)));
  if (kind === undefined) return [];
  return [
    ...(kind === 'httpGet' ? fields('probes', [name, kind], 'path', 'scheme') : []),
    { group: 'probes', at: [name, kind, 'host'], otherwise: { from: 'kubelet', note: 'podIp' } },
  ];
}

function portFields({ stored }: Sides): Asked[] {
  const ports = own(stored, 'ports');
  if (!isList(ports)) return [];
  return ports.flatMap((port, i): Asked[] => [
    ...fields('ports', ['ports', i], 'containerPort', 'protocol'),
    ...(own(port, 'hostPort') ? fields('ports', ['ports', i], 'hostPort') : []),
  ]);
}
