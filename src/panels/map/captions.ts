import type { PodPicture } from '../../pod/index.ts';
import type { CaptionId } from './frame-types.ts';

function captionAt({ containers }: PodPicture, i: number): CaptionId {
  const before = containers.slice(0, i);
  const has = (role: string) => before.some((container) => container.role === role);
  switch (containers[i]?.role) {
    case 'init':
      return has('sidecar') ? 'initNext' : 'init';
    case 'sidecar':
      return has('init') ? 'sidecar' : 'sidecarFirst';
    case 'ephemeral':
      return 'ephemeral';
    default:
      return 'apps';
  }
}

/**
 * What stands above the containers of a row: words for the first one of each run of a role. A Pod of one container needs
 * none.
 */
export function captionsOf(
  picture: PodPicture,
  row: ReadonlySet<string>,
): [id: string, caption: CaptionId][] {
  const { containers } = picture;
  if (containers.length === 1) return [];
  return containers.flatMap(({ id, role }, i): [string, CaptionId][] => {
    const goesOn = containers[i - 1]?.role === role;
    return row.has(id) && !goesOn ? [[id, captionAt(picture, i)]] : [];
  });
}
