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

/** Files of a volume that may have a mode of their own. */
const files = new Set(['KeyToPath', 'DownwardAPIVolumeFile']);

/** The mode of a file that says none: that of its volume, or of the projected one around its source. */
function modeOfVolume(root: Json | undefined, path: Path): string {
  const source = path.lastIndexOf('items');
  const modes = [source, source - 3].map((end) => own(getIn(root, path.slice(0, end)), 'defaultMode'));
  return codecs.octal.show(modes.find((mode) => typeof mode === 'number') ?? 0o644);
}

/** The value a field has while it is left out, as a placeholder; undefined where nothing can be said. */
export function useDefault(field: FieldSchema, path: Path): string | undefined {
  return useFrom('root', (root) => {
    if (field.name === 'mode' && files.has(field.owner)) return modeOfVolume(root, path);
    const { pullPolicyOf, default: literal } = recordOf(field);
    if (pullPolicyOf !== undefined) {
      const image = own(getIn(root, path.slice(0, -1)), pullPolicyOf);
      return typeof image === 'string' && image !== '' ? defaultPullPolicy(image) : undefined;
    }
    return literal;
  });
}
