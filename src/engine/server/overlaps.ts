import type { JsonObject } from '../../pod/index.ts';
import { has, obj, str } from '../validation/read.ts';
import { items } from './values.ts';

interface Source {
  readonly path: string;
  readonly source: string;
}

const q = (text: string) => JSON.stringify(text);
const shown = ({ path, source }: Source) => (source === '' ? q(path) : `${q(path)} (${source})`);
const pathsOf = (o: JsonObject | undefined, source: string): Source[] =>
  items(o, 'items').map((item) => ({ path: str(item, 'path'), source }));

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** `checkForOverlap`. */
function overlapping(known: readonly Source[], { path }: Source): readonly Source[] {
  if (path === '') return [];
  return known.filter(
    (other) =>
      other.path !== '' &&
      (`${other.path}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${other.path}/`)),
  );
}

function collisions(paths: readonly Source[]): readonly string[] {
  const trimmed = paths.map(({ path, source }) => ({ path: withoutSlashes(path), source }));
  return trimmed.flatMap((path, i) =>
    overlapping(trimmed.slice(0, i), path).map((other) => `${shown(path)} with ${shown(other)}`),
  );
}

/** `warningsForOverlappingVirtualPaths`. */
export function overlapWarnings(spec: JsonObject | undefined, minor: number): readonly string[] {
  return items(spec, 'volumes').flatMap((volume) => {
    const name = str(volume, 'name');
    const warn = (what: string, paths: readonly Source[]) =>
      collisions(paths).map((body) => `volume ${q(name)} (${what}): overlapping paths: ${body}`);
    const [configMap, secret] = [obj(volume, 'configMap'), obj(volume, 'secret')];
    return [
      ...warn(`ConfigMap ${q(str(configMap, 'name'))}`, pathsOf(configMap, '')),
      ...warn(`Secret ${q(str(secret, 'secretName'))}`, pathsOf(secret, '')),
      ...warn('DownwardAPI', pathsOf(obj(volume, 'downwardAPI'), '')),
      ...projectedWarnings(obj(volume, 'projected'), name, minor),
    ];
  });
}

const kinds = [
  'configMap',
  'secret',
  'downwardAPI',
  'serviceAccountToken',
  'clusterTrustBundle',
  'podCertificate',
];

/** Sources in order: one without a kind is told at its place. */
function projectedWarnings(volume: JsonObject | undefined, name: string, minor: number): readonly string[] {
  const known: Source[] = [];
  // Until 1.33 a source without paths counted with those of the source before it.
  let before: readonly Source[] = [];
  return items(volume, 'sources').flatMap((source) => {
    if (kinds.every((kind) => !has(source, kind))) {
      return [`volume ${q(name)} (Projected) has no sources provided`];
    }
    const paths = sourcePaths(source) ?? (minor < 34 ? before : []);
    before = paths;
    return paths.flatMap(({ path: written, source: what }) => {
      const path = { path: withoutSlashes(written), source: what };
      const found = overlapping(known, path);
      known.push(path);
      return found.map(
        (other) => `volume ${q(name)} (Projected): overlapping paths: ${shown(path)} with ${shown(other)}`,
      );
    });
  });
}

/** The paths of the first kind that says any. */
function sourcePaths(source: JsonObject): readonly Source[] | undefined {
  const configMap = obj(source, 'configMap');
  if (has(configMap, 'items')) return pathsOf(configMap, `ConfigMap ${q(str(configMap, 'name'))}`);
  const secret = obj(source, 'secret');
  if (has(secret, 'items')) return pathsOf(secret, `Secret ${q(str(secret, 'name'))}`);
  const downward = obj(source, 'downwardAPI');
  if (has(downward, 'items')) return pathsOf(downward, 'DownwardAPI');
  const token = obj(source, 'serviceAccountToken');
  if (token) return [{ path: str(token, 'path'), source: 'ServiceAccountToken' }];
  const bundle = obj(source, 'clusterTrustBundle');
  if (bundle) {
    const name = has(bundle, 'name') ? str(bundle, 'name') : str(bundle, 'signerName');
    return [{ path: str(bundle, 'path'), source: `ClusterTrustBundle ${q(name)}` }];
  }
  const certificate = obj(source, 'podCertificate');
  if (!certificate) return undefined;
  const files = [
    ['certificateChainPath', 'chain'],
    ['keyPath', 'key'],
    ['credentialBundlePath', 'credential bundle'],
  ] as const;
  return files.flatMap(([field, what]) =>
    str(certificate, field) === ''
      ? []
      : [{ path: str(certificate, field), source: `PodCertificate ${what}` }],
  );
}
