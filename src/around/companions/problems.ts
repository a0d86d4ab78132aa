import {
  getIn,
  hasLabels,
  isList,
  isObject,
  type Json,
  nearest,
  objectsOf,
  own,
  type Path,
  type PlacedObject,
  slipOf,
} from '../../pod/index.ts';
import { claimVolumes, isBlockClaim, isShared, secretType } from './documents.ts';
import { type Need, type NeedingPod, namespaceOf } from './needs.ts';

/**
 * What does not fit between a Pod and the objects that stand in its file. `name` is the object's, `meant` what was probably
 * meant, `found` what stands there.
 */
export interface CompanionProblem {
  readonly code:
    | 'missing-key'
    | 'wrong-name'
    | 'wrong-namespace'
    | 'secret-type'
    | 'access-mode'
    | 'read-only-claim'
    | 'volume-mode'
    | 'not-headless'
    | 'selects-nothing'
    | 'no-port';
  readonly document: number;
  readonly path: Path;
  readonly kind: string;
  readonly name: string;
  readonly key?: string;
  readonly meant?: string;
  readonly found?: string;
}

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const items = (value: Json | undefined) => (isList(value) ? value : []);
const keysIn = (value: Json | undefined) => (isObject(value) ? Object.keys(value) : []);
const nameOf = ({ value }: PlacedObject) => text(getIn(value, ['metadata', 'name']));
const namespaceIn = ({ value }: PlacedObject) => text(getIn(value, ['metadata', 'namespace']));
const kindOf = ({ value }: PlacedObject) => own(value, 'kind');

/** Every object of a file. */
export function allObjects(roots: readonly (Json | undefined)[]): PlacedObject[] {
  return roots.flatMap((root, document) => [...objectsOf(root, document)]);
}

/** The object of a file that a need means; a namespace that is not written may be any. */
export function found(need: Need, objects: readonly PlacedObject[]): PlacedObject | undefined {
  return objects.find((object) => {
    if (kindOf(object) !== need.kind || nameOf(object) !== need.name) return false;
    const namespace = namespaceIn(object);
    return namespace === undefined || need.namespace === undefined || namespace === need.namespace;
  });
}

/** Why the file lacks a need though an object of it looks much like it; undefined where it lacks it plainly. */
export function nearby(
  need: Need,
  needs: readonly Need[],
  objects: readonly PlacedObject[],
): CompanionProblem | undefined {
  const [use] = [...need.uses, ...need.keys];
  if (!use) return undefined;
  const at = { document: use.document, path: use.path, kind: need.kind, name: need.name };
  const same = objects.filter((object) => kindOf(object) === need.kind);
  const elsewhere = same.find((object) => nameOf(object) === need.name);
  const namespace = elsewhere && namespaceIn(elsewhere);
  if (namespace !== undefined) return { ...at, code: 'wrong-namespace', found: namespace };
  // What another place names as it is called is meant there.
  const named = new Set(needs.flatMap(({ kind, name }) => (kind === need.kind ? [name] : [])));
  const names = same.flatMap((object) => nameOf(object) ?? []).filter((name) => !named.has(name));
  const meant = slipOf(need.name, names);
  return meant === undefined ? undefined : { ...at, code: 'wrong-name', meant };
}

/** What of an object of the file does not fit the Pods that name it. */
export function misfits(need: Need, object: PlacedObject): CompanionProblem[] {
  const [use] = [...need.uses, ...need.keys];
  if (!use) return [];
  const at = { document: use.document, path: use.path, kind: need.kind, name: need.name };
  switch (need.kind) {
    case 'ConfigMap':
    case 'Secret':
      return [...missingKeys(need, object), ...wrongType(need, object, at)];
    case 'PersistentVolumeClaim':
      return claimProblems(need, object, at);
    case 'Service': {
      const headless = getIn(object.value, ['spec', 'clusterIP']) === 'None';
      return headless ? [] : [{ ...at, code: 'not-headless' }];
    }
    default:
      return [];
  }
}

type At = Pick<CompanionProblem, 'document' | 'path' | 'kind' | 'name'>;

function missingKeys(need: Need, { value }: PlacedObject): CompanionProblem[] {
  const present = ['data', 'stringData', 'binaryData'].flatMap((holder) => keysIn(own(value, holder)));
  return need.keys.flatMap(({ key, path, document, optional }): CompanionProblem[] => {
    if (optional || present.includes(key)) return [];
    const meant = nearest(key, present);
    return [
      {
        code: 'missing-key',
        document,
        path,
        kind: need.kind,
        name: need.name,
        key,
        ...(meant === undefined ? {} : { meant }),
      },
    ];
  });
}

function wrongType(need: Need, { value }: PlacedObject, at: At): CompanionProblem[] {
  if (need.kind !== 'Secret' || !need.uses.some(({ path }) => path.includes('imagePullSecrets'))) return [];
  const type = text(own(value, 'type')) ?? 'Opaque';
  const fits = type === secretType(need) || type === 'kubernetes.io/dockercfg';
  return fits ? [] : [{ ...at, code: 'secret-type', found: type, meant: secretType(need) }];
}

function claimProblems(need: Need, { value }: PlacedObject, at: At): CompanionProblem[] {
  const spec = own(value, 'spec');
  const modes = items(own(spec, 'accessModes')).filter((mode) => typeof mode === 'string');
  const problems: CompanionProblem[] = [];
  const single = modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
  if (modes.length > 0 && single && isShared(need))
    problems.push({ ...at, code: 'access-mode', found: modes.join(', '), meant: 'ReadWriteMany' });
  const writes = need.pods.some((pod) =>
    claimVolumes(pod, need.name).some(
      (volume) => own(own(volume, 'persistentVolumeClaim'), 'readOnly') !== true && isWritten(pod, volume),
    ),
  );
  if (modes.length > 0 && modes.every((mode) => mode === 'ReadOnlyMany') && writes)
    problems.push({ ...at, code: 'read-only-claim', found: modes.join(', ') });
  const wanted = isBlockClaim(need) ? 'Block' : 'Filesystem';
  const mode = text(own(spec, 'volumeMode')) ?? 'Filesystem';
  if (mode !== wanted && need.pods.length > 0)
    problems.push({ ...at, code: 'volume-mode', found: mode, meant: wanted });
  return problems;
}

function containersOf({ root, ref }: NeedingPod): readonly Json[] {
  return ['initContainers', 'containers'].flatMap((list) =>
    items(getIn(root, [...ref.podPath, 'spec', list])),
  );
}

function isWritten(pod: NeedingPod, volume: Json): boolean {
  const name = own(volume, 'name');
  return containersOf(pod).some((container) =>
    items(own(container, 'volumeMounts')).some(
      (mount) => own(mount, 'name') === name && own(mount, 'readOnly') !== true,
    ),
  );
}

/** What of the Services of a file does not fit its Pods: nothing has the labels, or a port that has a name nobody gives. */
export function serviceProblems(
  objects: readonly PlacedObject[],
  pods: readonly NeedingPod[],
): CompanionProblem[] {
  if (pods.length === 0) return [];
  return objects.flatMap((service): CompanionProblem[] => {
    const selector = getIn(service.value, ['spec', 'selector']);
    if (kindOf(service) !== 'Service' || keysIn(selector).length === 0) return [];
    const { document, path } = service;
    const name = nameOf(service) ?? '';
    const near = pods.filter((pod) => {
      const [one, other] = [namespaceIn(service), namespaceOf(pod)];
      return one === undefined || other === undefined || one === other;
    });
    const labels = ({ root, ref }: NeedingPod) => getIn(root, [...ref.podPath, 'metadata', 'labels']);
    const selected = near.filter((pod) => hasLabels(selector, labels(pod)));
    const at = { document, kind: 'Service', name };
    if (selected.length === 0) {
      const [pod] = near;
      const written = keysIn(pod && labels(pod)).map(
        (key) => `${key}=${String(own(pod && labels(pod), key))}`,
      );
      const meant = written.length > 0 ? { meant: written.join(',') } : {};
      return [{ ...at, path: [...path, 'spec', 'selector'], code: 'selects-nothing', ...meant }];
    }
    const ports = items(getIn(service.value, ['spec', 'ports']));
    return ports.flatMap((port, i): CompanionProblem[] => {
      const target = text(own(port, 'targetPort'));
      if (target === undefined || /^\d+$/.test(target)) return [];
      const names = selected.flatMap((pod) =>
        containersOf(pod).flatMap((container) =>
          items(own(container, 'ports')).flatMap((given) => text(own(given, 'name')) ?? []),
        ),
      );
      if (names.includes(target)) return [];
      const meant = nearest(target, names);
      const place = [...path, 'spec', 'ports', i, 'targetPort'];
      return [
        { ...at, path: place, code: 'no-port', key: target, ...(meant === undefined ? {} : { meant }) },
      ];
    });
  });
}
