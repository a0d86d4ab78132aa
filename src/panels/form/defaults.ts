import {
  defaultPullPolicy,
  entryOf,
  type FieldSchema,
  getIn,
  lookUp,
  own,
  type Path,
} from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';

const pullPolicyOf: Readonly<Record<string, string>> = {
  'Container.imagePullPolicy': 'image',
  'EphemeralContainer.imagePullPolicy': 'image',
  'ImageVolumeSource.pullPolicy': 'reference',
};

/** The value a field has while it is left out, as a placeholder; undefined where nothing can be said. */
export function useDefault(field: FieldSchema, path: Path): string | undefined {
  return useSelect((state) => {
    const sibling = lookUp(pullPolicyOf, `${field.owner}.${field.name}`);
    if (sibling !== undefined) {
      const image = own(getIn(state.root, path.slice(0, -1)), sibling);
      return typeof image === 'string' && image !== '' ? defaultPullPolicy(image) : undefined;
    }
    return entryOf(field).default;
  });
}
