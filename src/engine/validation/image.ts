import { type Issue, type Path, parseImageName } from '../../pod/index.ts';
import { warning } from './errors.ts';
import { placeholderCode } from './placeholders.ts';

/**
 * What a server takes for an image without looking: a reference that the kubelet cannot parse (`ParseImageName` of
 * pkg/util/parsers; the container waits with InvalidImageName), with the nearest one that it can as the fix, and a tag that
 * is another image tomorrow, which is an opinion.
 * @param path of the image
 */
export function* imageWarnings(image: string, path: Path): Generator<Issue> {
  if (image === '' || placeholderCode(image)) return;
  if (!parseImageName(image)) {
    // Blanks around it are an error already.
    if (image.trim() !== image) return;
    const value = nearestImage(image);
    const fix = value === undefined ? undefined : [{ op: 'set', path, value } as const];
    yield warning(path, 'image-reference', { value: image }, fix);
    return;
  }
  if (image.includes('@')) return;
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  if (tag === undefined || tag === 'latest')
    yield { ...warning(path, 'image-tag', { value: image }), severity: 'advice' };
}

/** The reference without what is copied along with it, and in the small letters that names of repositories have. */
function nearestImage(image: string): string | undefined {
  const bare = image
    .replace(/^(?:https?|docker):\/\//i, '')
    .replace(/^[“”‘’"'`「]|[，、；。,;]$/g, '')
    .replace(/[“”‘’"'`」]$/, '')
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'));
  // A tag and a digest may have capitals.
  const [at, colon] = [bare.indexOf('@'), bare.lastIndexOf(':')];
  const end = at >= 0 ? at : colon > bare.lastIndexOf('/') ? colon : bare.length;
  const lower = bare.slice(0, end).toLowerCase() + bare.slice(end);
  return [bare, lower].find((one) => parseImageName(one) !== undefined);
}
