import { formatPath, type Path } from '../pod/index.ts';
import type { BriefTables } from './tables.ts';

/**
 * What a `metadata.name` does that is not the Pod's: of a claim template of a StatefulSet, or of the object around the Pod.
 * @returns undefined for the Pod's own, and for every other field
 */
export function otherNameHelp(ui: BriefTables['ui'], podPath: Path, path: Path): string | undefined {
  if (path.at(-2) !== 'metadata' || path.at(-1) !== 'name') return undefined;
  if (path.includes('volumeClaimTemplates')) return ui['help.claimName'];
  return formatPath(path.slice(0, -2)) === formatPath(podPath) ? undefined : ui['help.objectName'];
}
