import {
  defaultPullPolicy,
  type FieldSchema,
  getIn,
  type Json,
  own,
  type Path,
  recordOf,
} from '../../pod/index.ts';
import { useFrom } from '../../store/index.ts';
import { codecs } from './codec.ts';

/** The mode of a file that says none: that of the nearest object around it that says one, else 0644. */
function modeAround(root: Json | undefined, path: Path, name: string): string {
  const modes = path.map((_, end) => own(getIn(root, path.slice(0, end)), name));
  return codecs.octal.show(modes.findLast((mode) => typeof mode === 'number') ?? 0o644);
}

/** The value a field has while it is left out, as a placeholder; undefined where nothing can be said. */
export function useDefault(field: FieldSchema, path: Path): string | undefined {
  return useFrom('root', (root) => {
    const { modeOf, pullPolicyOf, default: literal } = recordOf(field);
    if (modeOf !== undefined) return modeAround(root, path, modeOf);
    if (pullPolicyOf !== undefined) {
      const image = own(getIn(root, path.slice(0, -1)), pullPolicyOf);
      return typeof image === 'string' && image !== '' ? defaultPullPolicy(image) : undefined;
    }
    return literal;
  });
}
