import {
  equalPath,
  type Issue,
  type JsonObject,
  type Path,
  type PathEdit,
  type PodRef,
  pathEditOf,
  planRename,
} from '../../pod/index.ts';
import { dnsLabel, dnsSubdomain, portName } from './names.ts';

const checks = new Map<string, { readonly is: typeof dnsLabel; readonly dots: boolean }>([
  ['dns-label', { is: dnsLabel, dots: false }],
  ['dns-label-dots', { is: dnsLabel, dots: false }],
  ['dns-subdomain', { is: dnsSubdomain, dots: true }],
  ['port-name', { is: portName, dots: false }],
]);

/**
 * `My_App` as `my-app`: small letters, hyphens for what parts words; a port's name of digits gets the letter that it needs. Nothing
 * where other signs would have to be made up for.
 */
function rightName(name: string, code: string): string | undefined {
  const check = checks.get(code);
  if (!check || /[^A-Za-z0-9 _.-]/.test(name)) return undefined;
  const parts = check.dots ? name.split('.') : [name.replaceAll('.', '-')];
  const joined = parts
    .map((part) => part.toLowerCase().split(/[ _-]/).filter(Boolean).join('-'))
    .filter(Boolean)
    .join('.');
  const right = code === 'port-name' && /^\d/.test(joined) && !/[a-z]/.test(joined) ? `p${joined}` : joined;
  return right !== '' && right !== name && !check.is(right) ? right : undefined;
}

/**
 * Gives issues of invalid names their fix, where one valid name is nearest: of the object and of what it defines. What refers to
 * the name is written anew with it. A name of something else is not touched, for that may be called so.
 */
export function withRightNames(issues: readonly Issue[], object: JsonObject, ref: PodRef): Issue[] {
  const above = ref.objectPath.length;
  const podPath = ref.podPath.slice(above);
  const editsOf = (path: Path, name: string): readonly PathEdit[] => {
    if (equalPath(path, ['metadata', 'name'])) return [{ op: 'set', path, value: name }];
    const plan = planRename({ root: object, podPath, document: 0, roots: [object] }, path, name);
    return plan.ok && plan.joins.length === 0 ? plan.edits.map(pathEditOf) : [];
  };
  return issues.map((issue) => {
    const { code, badValue, path, on, fix } = issue;
    if (fix || on === 'key' || typeof badValue !== 'string') return issue;
    const right = rightName(badValue, code);
    const edits = right === undefined ? [] : editsOf(path.slice(above), right);
    if (edits.length === 0) return issue;
    return { ...issue, fix: edits.map((edit) => ({ ...edit, path: [...ref.objectPath, ...edit.path] })) };
  });
}
