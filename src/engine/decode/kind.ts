import {
  canonicalKind,
  type Issue,
  isKind,
  isList,
  isObject,
  type Json,
  nearest,
  own,
  type Path,
  type PodRef,
  podKinds,
  servedApiVersion,
} from '../../pod/index.ts';
import { notSupported, required, typeInvalid } from '../validation/errors.ts';
import { jsonKind } from './goMessage.ts';

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
        fix: [{ op: 'set', path: at('kind'), value: kind }],
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
  return [...issues, ...versionIssues(at('apiVersion'), own(object, 'apiVersion'), kind)];
}

function versionIssues(path: Path, written: Json | undefined, kind: string): Issue[] {
  const served = servedApiVersion(kind) ?? 'v1';
  const fix = [{ op: 'set', path, value: served } as const];
  const params = {
    kind,
    meant: served,
    value: typeof written === 'string' ? written : JSON.stringify(written ?? null),
  };
  if (written === undefined || written === null || written === '') {
    return [required(path, 'apiVersion not set', 'api-version-missing', { params, fix })];
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
 * of Kubernetes has. Other kinds are none of our business.
 */
export function foreignIssues(root: Json | undefined): Issue[] {
  if (!isObject(root)) return [];
  if (Object.keys(root).length === 0) return [];
  const kind = own(root, 'kind');
  if (kind === undefined || kind === null || kind === '') {
    return [required(['kind'], "Object 'Kind' is missing", 'kind-missing-unknown')];
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
