import { defaultPullPolicy, own, parseImageName } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { type FactTable, type FieldContext, fact, text } from './context.ts';

/** The parts of the reference, as the kubelet's parser reads them (pkg/util/parsers). */
function* reference(context: FieldContext): Generator<Explanation> {
  const image = text(context.value);
  if (!image) return;
  const parsed = parseImageName(image);
  if (!parsed) {
    yield fact('field.image.invalid', { image }, context.path);
    return;
  }
  const slash = parsed.repository.indexOf('/');
  const parts = {
    registry: parsed.repository.slice(0, slash),
    repository: parsed.repository.slice(slash + 1),
  };
  const { tag, digest } = parsed;
  if (digest) yield fact('field.image.digest', { ...parts, digest }, context.path);
  else yield fact('field.image.tag', { ...parts, tag }, context.path);
  if (digest && tag) yield fact('field.image.tagIgnored', { tag }, context.path);
  if (!image.startsWith(`${parts.registry}/`)) yield fact('field.image.implied', parts, context.path);
  if (!digest && !image.endsWith(`:${tag}`)) yield fact('field.image.noTag', {}, context.path);
}

const policyName = (context: FieldContext) =>
  context.field.owner === 'ImageVolumeSource' ? 'pullPolicy' : 'imagePullPolicy';
const imageName = (context: FieldContext) =>
  context.field.owner === 'ImageVolumeSource' ? 'reference' : 'image';

/** `SetDefaults_Container`: the policy follows from the tag where none is written. */
function* defaultPolicy(context: FieldContext): Generator<Explanation> {
  const image = text(own(context.parent, imageName(context)));
  const written = own(context.parent, policyName(context));
  if (!image || !parseImageName(image) || (written !== undefined && written !== null && written !== ''))
    return;
  const policy = defaultPullPolicy(image);
  yield fact(`field.default.pull.${policy}`, { image }, [...context.parentPath, imageName(context)]);
}

function* image(context: FieldContext): Generator<Explanation> {
  yield* reference(context);
  yield* defaultPolicy(context);
}

function* policy(context: FieldContext): Generator<Explanation> {
  const { value } = context;
  if (value === 'Always' || value === 'IfNotPresent' || value === 'Never') {
    yield fact(`field.pull.${value}`, {}, context.path);
  }
  yield* defaultPolicy(context);
}

export const imageFacts: FactTable = {
  'Container.image': image,
  'EphemeralContainer.image': image,
  'ImageVolumeSource.reference': image,
  'Container.imagePullPolicy': policy,
  'EphemeralContainer.imagePullPolicy': policy,
  'ImageVolumeSource.pullPolicy': policy,
};
