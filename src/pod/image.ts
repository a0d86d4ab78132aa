import { lookUp } from './json.ts';

/** Parts of an image reference. `repository` is the full name: `docker.io/library/nginx`. */
export interface ImageName {
  readonly repository: string;
  /** `latest` where neither tag nor digest is given. Empty beside a digest. */
  readonly tag: string;
  readonly digest: string;
}

const hostPart = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domain = `(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const reference = new RegExp(
  `^((?:${domain}/)?(${component}(?:/${component})*))(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?` +
    '(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$',
);
const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * Reads an image reference as `parsers.ParseImageName` does (pkg/util/parsers over github.com/distribution/reference).
 * @returns undefined for a reference that does not parse
 */
export function parseImageName(image: string): ImageName | undefined {
  if (image.length > 1024 || /^[a-f0-9]{64}$/.test(image)) return undefined;
  const slash = image.indexOf('/');
  const first = image.slice(0, Math.max(slash, 0));
  const named = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  let host = named ? first : 'docker.io';
  let rest = named ? image.slice(slash + 1) : image;
  if (host === 'index.docker.io') host = 'docker.io';
  if (host === 'docker.io' && !rest.includes('/')) rest = `library/${rest}`;
  const match = reference.exec(`${host}/${rest}`);
  if (!match) return undefined;
  const [, repository = '', path = '', tag = '', digest = ''] = match;
  if (path.length > 255 || (digest !== '' && !isDigest(digest))) return undefined;
  return { repository, tag: tag === '' && digest === '' ? 'latest' : tag, digest };
}

function isDigest(digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(':');
  return lookUp(digestLengths, algorithm) === hex.length && /^[a-f0-9]+$/.test(hex);
}

/**
 * The pull policy that an API server sets where none is written: Always for the tag `latest`, written or implied, else
 * IfNotPresent, also for a digest and for what is no image reference (`SetDefaults_Container` of
 * pkg/apis/core/v1/defaults.go, which leaves the error of `ParseImageName` to validation).
 */
export function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent' {
  return parseImageName(image)?.tag === 'latest' ? 'Always' : 'IfNotPresent';
}
