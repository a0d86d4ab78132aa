import { getIn, isObject, type Json, own, type Path } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { list } from '../subject.ts';
import { mountsOf, sourceOf } from '../volumes.ts';
import { type FactTable, type FieldContext, fact, text } from './context.ts';

/** Who mounts the volume. */
function* volume(context: FieldContext): Generator<Explanation> {
  const at = context.path.lastIndexOf('volumes');
  const index = context.path[at + 1];
  if (typeof index !== 'number') return;
  const path = context.path.slice(0, at + 2);
  const value = getIn(context.root, path);
  const name = text(own(value, 'name'));
  if (!name) return;
  const { words, refs } = mountsOf(name, context.containers);
  yield words.length > 0
    ? fact('field.volume.mounts', { mounts: words }, ...refs)
    : fact('field.volume.unused', { volume: name }, path);
  const written = isObject(value) ? Object.keys(value).filter((key) => key !== 'name') : [];
  if (written.length === 0) yield fact('field.default.volume', {}, path);
}

const readOnlySources = ['configMap', 'secret', 'downwardAPI', 'projected', 'image'];

/** What stands at the mount path, and how. */
function* mount(context: FieldContext): Generator<Explanation> {
  const { container } = context;
  const index = container ? context.path[container.path.length + 1] : undefined;
  if (!container || typeof index !== 'number') return;
  const path = [...container.path, 'volumeMounts', index];
  const value = getIn(context.root, path);
  const name = text(own(value, 'name'));
  const target = text(own(value, 'mountPath'));
  if (!name || !target) return;
  const volumes = list(own(context.spec, 'volumes'));
  const found = volumes.findIndex((item) => own(item, 'name') === name);
  // A StatefulSet makes volumes of its claim templates.
  const claims = list(getIn(context.object, ['spec', 'volumeClaimTemplates']));
  const claim = claims.findIndex((item) => getIn(item, ['metadata', 'name']) === name);
  if (context.kind === 'StatefulSet' && claim >= 0) {
    yield fact('field.mount.claimTemplate', { volume: name, path: target }, [
      ...context.objectPath,
      'spec',
      'volumeClaimTemplates',
      claim,
    ]);
  } else if (found < 0) {
    yield fact('field.mount.missing', { volume: name }, path);
    return;
  } else {
    const source = sourceOf(volumes[found]);
    const at = [...context.specPath, 'volumes', found];
    yield* content(name, source, target, value, path, at);
    const words = mountsOf(name, context.containers).words;
    if (words.length > 1) yield fact('field.mount.shared', { mounts: words }, at);
  }
}

function* content(
  name: string,
  source: string,
  target: string,
  value: Json | undefined,
  path: Path,
  at: Path,
): Generator<Explanation> {
  const subPath = text(own(value, 'subPath')) ?? text(own(value, 'subPathExpr'));
  const params = { volume: name, source, path: target };
  yield subPath
    ? fact('field.mount.subPath', { ...params, subPath }, path, at)
    : fact('field.mount.whole', params, path, at);
  if (readOnlySources.includes(source)) yield fact('field.mount.alwaysReadOnly', { source }, at);
  else if (own(value, 'readOnly') === true) yield fact('field.mount.readOnly', {}, [...path, 'readOnly']);
  if (
    subPath &&
    (source === 'configMap' || source === 'secret' || source === 'projected' || source === 'downwardAPI')
  ) {
    yield fact('field.mount.pinned', { source }, [...path, 'subPath']);
  }
}

function* medium(context: FieldContext): Generator<Explanation> {
  if (context.value === 'Memory') {
    const size = own(context.parent, 'sizeLimit');
    yield fact(size ? 'field.medium.memory' : 'field.medium.memoryUnlimited', {}, context.path);
  } else if (context.value === undefined || context.value === null || context.value === '') {
    yield fact('field.default.medium', {}, context.path);
  }
}

export const volumeFacts: FactTable = {
  'PodSpec.volumes': volume,
  'Volume.name': volume,
  'Container.volumeMounts': mount,
  'EphemeralContainer.volumeMounts': mount,
  'VolumeMount.name': mount,
  'VolumeMount.mountPath': mount,
  'VolumeMount.subPath': mount,
  'VolumeMount.readOnly': mount,
  'EmptyDirVolumeSource.medium': medium,
};
