import {
  canonicalKind,
  type Issue,
  isKind,
  isList,
  isObject,
  type Json,
  maxMeantKeys,
  nearest,
  own,
  type Path,
  type PathEdit,
  type PodRef,
  podKinds,
  servedApiVersion,
} from '../../pod/index.ts';
import { notSupported, required, typeInvalid } from '../validation/errors.ts';
import { jsonKind, noObject } from './goMessage.ts';

const objectKeys = ['apiVersion', 'kind', 'metadata', 'spec', 'status'] as const;

/** What `apiVersion` holds: a group or none, and a version. */
const apiVersion = /^(?:[a-z][a-z0-9.-]*\/)?v\d+(?:(?:alpha|beta)\d+)?$/;

/**
 * The key of an object that was meant to be `name`: one that differs by capitals alone, else a misspelt one, else one that
 * no object has and holds a version (`version: v1`).
 */
function slipOf(object: Json, name: string): string | undefined {
  if (!isObject(object)) return undefined;
  const keys = Object.keys(object);
  if (keys.length > maxMeantKeys) return undefined;
  const texts = keys.filter((key) => typeof own(object, key) === 'string' && own(object, key) !== '');
  return (
    texts.find((key) => key.toLowerCase() === name.toLowerCase()) ??
    texts.find((key) => nearest(key, objectKeys) === name) ??
    (name === 'apiVersion' ? texts.find((key) => apiVersion.test(String(own(object, key)))) : undefined)
  );
}

/** What puts a key that is missing there: the right name for a misspelt one, else the key itself. */
function putKey(object: Json, path: Path, value: Json): PathEdit[] {
  const name = String(path.at(-1));
  const slip = slipOf(object, name);
  return slip === undefined
    ? [{ op: 'set', path, value }]
    : [{ op: 'rename', path: [...path.slice(0, -1), slip], to: name }];
}

/** A wrong or missing `kind` or `apiVersion` of the object that holds a Pod. */
export function kindIssues(ref: PodRef, object: Json): Issue[] {
  const issues: Issue[] = [];
  const kind = canonicalKind(ref.kind) ?? 'Pod';
  const at = (key: string): Path => [...ref.objectPath, key];
  const written = own(object, 'kind');
  if (written === undefined || written === null || written === '') {
    issues.push(
      required(at('kind'), "Object 'Kind' is missing", 'kind-missing', {
        params: { meant: kind },
        fix: putKey(object, at('kind'), kind),
      }),
    );
  } else if (written !== kind) {
    issues.push(
      notSupported(at('kind'), written, [kind], 'kind-case', {
        params: { value: typeof written === 'string' ? written : JSON.stringify(written), meant: kind },
        fix: [{ op: 'set', path: at('kind'), value: kind }],
      }),
    );
  }
  return [...issues, ...versionIssues(at('apiVersion'), object, kind)];
}

function versionIssues(path: Path, object: Json, kind: string): Issue[] {
  const written = own(object, 'apiVersion');
  const served = servedApiVersion(kind) ?? 'v1';
  const fix = [{ op: 'set', path, value: served } as const];
  const params = {
    kind,
    meant: served,
    value: typeof written === 'string' ? written : JSON.stringify(written ?? null),
  };
  if (written === undefined || written === null || written === '') {
    const put = putKey(object, path, served);
    return [required(path, 'apiVersion not set', 'api-version-missing', { params, fix: put })];
  }
  if (written === served) return [];
  if (typeof written !== 'string') {
    return [
      typeInvalid(path, written, 'json: cannot unmarshal apiVersion', 'type-string', {
        params: { ...params, field: 'apiVersion' },
        fix,
      }),
    ];
  }
  return [notSupported(path, written, [served], 'api-version', { params, fix })];
}

/**
 * Findings about a document in which no Pod was found: a kind that is missing, misspelt, or none of those that its version
 * of Kubernetes has, or no object at all. Other kinds are none of our business.
 */
export function foreignIssues(root: Json | undefined): Issue[] {
  if (root === undefined || root === null) return [];
  if (!isObject(root)) return [typeInvalid(['kind'], root, noObject(root), 'kind-missing-unknown')];
  const kind = own(root, 'kind');
  if (kind === undefined || kind === null || kind === '') {
    const slips = ['kind', 'apiVersion'].flatMap((key) =>
      own(root, key) === undefined ? putKey(root, [key], '').filter(({ op }) => op === 'rename') : [],
    );
    const fix = slips.length > 0 ? { fix: slips } : undefined;
    return [required(['kind'], "Object 'Kind' is missing", 'kind-missing-unknown', fix)];
  }
  if (typeof kind !== 'string') {
    const detail = `json: cannot unmarshal ${jsonKind(kind)} into Go struct field .kind of type string`;
    const params = { field: 'kind', kind: jsonKind(kind), value: JSON.stringify(kind) };
    return [
      typeInvalid(
        ['kind'],
        kind,
        detail,
        isObject(kind) || isList(kind) ? 'type-string-structure' : 'type-string',
        { params },
      ),
    ];
  }
  const version = own(root, 'apiVersion');
  if (typeof version !== 'string' || isKind(kind, version) !== false) return [];
  const meant = nearest(kind, podKinds);
  if (meant === undefined || version !== servedApiVersion(meant)) {
    return [notSupported(['kind'], kind, [], 'kind-unknown', { params: { value: kind, version } })];
  }
  return [
    notSupported(['kind'], kind, [meant], 'kind-near', {
      params: { value: kind, meant },
      fix: [{ op: 'set', path: ['kind'], value: meant }],
    }),
  ];
}
