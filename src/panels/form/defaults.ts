import { defaultPullPolicy, type FieldSchema, getIn, own, type Path, recordOf } from '../../pod/index.ts';
import { useFrom } from '../../store/index.ts';

/** The value a field has while it is left out, as a placeholder; undefined where nothing can be said. */
export function useDefault(field: FieldSchema, path: Path): string | undefined {
  return useFrom('root', (root) => {
    const { pullPolicyOf, default: literal } = recordOf(field);
    if (pullPolicyOf !== undefined) {
      const image = own(getIn(root, path.slice(0, -1)), pullPolicyOf);
      return typeof image === 'string' && image !== '' ? defaultPullPolicy(image) : undefined;
    }
    return literal;
  });
}
