import { getIn } from '../../../pod/index.ts';
import { defaultPod } from '../../defaults/index.ts';
import type { Explanation } from '../../types.ts';
import { type FactTable, type FieldContext, fact, number } from './context.ts';

/** `rw-r--r--`. */
export function modeText(mode: number): string {
  return [6, 3, 0]
    .map((shift) => {
      const bits = (mode >> shift) & 7;
      return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${bits & 1 ? 'x' : '-'}`;
    })
    .join('');
}

/** The mode of files in a volume: written, or the default an API server fills in (`defaultMode` 0644). */
function* mode(context: FieldContext): Generator<Explanation> {
  const stored = getIn(defaultPod(context.pod), context.path.slice(context.podPath.length));
  const value = number(stored);
  if (value === undefined || !Number.isInteger(value) || value < 0 || value > 0o777) return;
  const written = number(context.value);
  const params = { octal: `0${value.toString(8)}`, decimal: value, text: modeText(value) };
  if (written !== undefined) yield fact('field.mode', params, context.path);
  // Digits that mean something as octal, written without the leading zero. 256 and 420 are decimal on purpose.
  if (written !== undefined && [400, 440, 444, 500].includes(written)) {
    yield fact('field.mode.decimal', { decimal: written, meant: `0${written}` }, context.path);
  }
  const gid = number(getIn(context.spec, ['securityContext', 'fsGroup']));
  if (gid !== undefined) {
    // SetVolumeOwnership of pkg/volume: these volumes are read-only, so the group gets to read (0440).
    yield fact('field.mode.fsGroup', { gid, text: modeText(value | 0o440) }, [
      ...context.specPath,
      'securityContext',
      'fsGroup',
    ]);
  }
}

export const modeFacts: FactTable = {
  'ConfigMapVolumeSource.defaultMode': mode,
  'SecretVolumeSource.defaultMode': mode,
  'DownwardAPIVolumeSource.defaultMode': mode,
  'ProjectedVolumeSource.defaultMode': mode,
  'KeyToPath.mode': mode,
  'DownwardAPIVolumeFile.mode': mode,
};
