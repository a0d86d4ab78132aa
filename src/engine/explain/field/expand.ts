import { expandableSpans, isObject, own } from '../../../pod/index.ts';
import { list } from '../subject.ts';
import { type FieldContext, text } from './context.ts';

/** Text that is known, or a stretch that only a running cluster knows. */
export interface Expansion {
  /** The text with every reference to a known variable replaced; the others stay as `$(NAME)`. */
  readonly result: string;
  /** Names whose value is known here. */
  readonly known: readonly string[];
  /** Names that exist, but whose value only the cluster knows. */
  readonly later: readonly string[];
  /** Names that nothing here defines: they stay literally. */
  readonly missing: readonly string[];
}

/** The variables that can be referred to: a value, or undefined where it is not known before the Pod runs. */
export type Variables = ReadonlyMap<string, string | undefined>;

/**
 * `Expand` of third_party/forked/golang/expansion: `$(NAME)` is replaced, `$$` is a dollar sign, everything else stays.
 */
export function expand(input: string, variables: Variables): Expansion {
  const known: string[] = [];
  const later: string[] = [];
  const missing: string[] = [];
  const replacement = (whole: string, name: string | undefined): string => {
    if (name === undefined) return '$';
    if (!variables.has(name)) {
      missing.push(name);
      return whole;
    }
    const value = variables.get(name);
    if (value === undefined) later.push(name);
    else known.push(name);
    return value ?? whole;
  };
  let result = '';
  let at = 0;
  for (const { start, end, name } of expandableSpans(input)) {
    result += input.slice(at, start) + replacement(input.slice(start, end), name);
    at = end;
  }
  result += input.slice(at);
  return { result, known, later, missing };
}

/**
 * The container's own variables before the entry at `end` (all of them where it is left out), as
 * `makeEnvironmentVariables` of pkg/kubelet/kubelet_pods.go fills them in, in the order of the list.
 */
export function variablesBefore(
  context: FieldContext,
  end = Number.POSITIVE_INFINITY,
): Map<string, string | undefined> {
  const variables = new Map<string, string | undefined>();
  for (const [i, entry] of list(own(context.container?.value, 'env')).entries()) {
    if (i >= end) break;
    const name = text(own(entry, 'name'));
    if (!name) continue;
    const value = own(entry, 'value');
    if (typeof value === 'string' && value !== '') {
      const { result, later } = expand(value, variables);
      variables.set(name, later.length > 0 ? undefined : result);
    } else variables.set(name, isObject(own(entry, 'valueFrom')) ? undefined : '');
  }
  return variables;
}
