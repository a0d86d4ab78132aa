import { type Issue, type JsonObject, own, type Path, parseImageName } from '../../pod/index.ts';
import { isForWindows } from '../os.ts';
import { warning } from './errors.ts';
import { placeholderCode } from './placeholders.ts';

/** The nodes that a Pod asks for; undefined where it says neither, or says it by other means than these. */
export type AskedOs = 'windows' | 'any' | undefined;

/** What a Pod says of the system of its nodes: `os.name`, or the label that kubelets put on them. */
export function askedOs(spec: JsonObject): AskedOs {
  if (isForWindows(spec)) return 'windows';
  const others = ['os', 'affinity', 'nodeName', 'runtimeClassName', 'tolerations', 'nodeSelector'];
  return others.every((field) => own(spec, field) === undefined) ? 'any' : undefined;
}

/**
 * What a server takes for an image without looking: a reference that the kubelet cannot parse (`ParseImageName` of
 * pkg/util/parsers; the container waits with InvalidImageName), with the nearest one that it can as the fix, and as opinions a
 * tag that is another image tomorrow, a registry that gets no more images, and an image for another system than its node's.
 * @param path of the image
 */
export function* imageWarnings(image: string, path: Path, os: AskedOs): Generator<Issue> {
  if (image === '' || placeholderCode(image)) return;
  if (!parseImageName(image)) {
    // Blanks around it are an error already.
    if (image.trim() !== image) return;
    const value = nearestImage(image);
    const fix = value === undefined ? undefined : [{ op: 'set', path, value } as const];
    yield warning(path, 'image-reference', { value: image }, fix);
    return;
  }
  yield* ofRegistry(image, path);
  if (os === 'windows' && linuxAlone(image))
    yield { ...warning(path, 'image-linux', { value: image }), severity: 'advice' };
  if (os === 'any' && windowsAlone(image))
    yield { ...warning(path, 'image-windows', { value: image }), severity: 'advice' };
  if (image.includes('@')) return;
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  if (tag === undefined || tag === 'latest')
    yield { ...warning(path, 'image-tag', { value: image }), severity: 'advice' };
}

const oldRegistry = 'k8s.gcr.io/';

/**
 * `k8s.gcr.io` is frozen since 3 April 2023 and leads to `registry.k8s.io`, which has all that it had
 * (kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement).
 */
function* ofRegistry(image: string, path: Path): Generator<Issue> {
  if (!image.startsWith(oldRegistry)) return;
  const meant = `registry.k8s.io/${image.slice(oldRegistry.length)}`;
  yield {
    ...warning(path, 'image-old-registry', { value: image, meant }, [{ op: 'set', path, value: meant }]),
    severity: 'advice',
  };
}

/** Official images of Docker Hub of which none is built for Windows (docker-library/official-images, `library/*`). */
const officialLinux: ReadonlySet<string> = new Set([
  ...[
    'alpine',
    'almalinux',
    'amazonlinux',
    'archlinux',
    'busybox',
    'debian',
    'fedora',
    'rockylinux',
    'ubuntu',
  ],
  ...[
    'haproxy',
    'httpd',
    'mariadb',
    'memcached',
    'mysql',
    'nginx',
    'node',
    'php',
    'postgres',
    'rabbitmq',
    'redis',
    'ruby',
  ],
]);
const official = 'docker.io/library/';

function linuxAlone(image: string): boolean {
  const repository = parseImageName(image)?.repository ?? '';
  return repository.startsWith(official) && officialLinux.has(repository.slice(official.length));
}

/** The base images of Windows and what stands on them. */
function windowsAlone(image: string): boolean {
  const repository = parseImageName(image)?.repository ?? '';
  return repository.startsWith('mcr.microsoft.com/windows/') || repository === 'mcr.microsoft.com/windows';
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
