import { type ContainerRef, isList, type Json, own, type Path } from '../../pod/index.ts';
import type { CheckedPod, CheckPod } from './types.ts';

/** `joinQuote` of helpers.go. */
export function joinQuote(items: readonly string[]): string {
  return items.length === 0 ? '' : `"${items.join('", "')}"`;
}

/** `pluralize` of helpers.go. */
export function pluralize(singular: string, plural: string, count: number): string {
  return count === 1 ? singular : plural;
}

/** `containers "a", "b"`. */
export function containersText(containers: readonly ContainerRef[]): string {
  const names = containers.map(({ name }) => name);
  return `${pluralize('container', 'containers', names.length)} ${joinQuote(names)}`;
}

/** `pod and containers "a", "b"`: who sets what is forbidden. */
export function settersText(pod: boolean, containers: readonly ContainerRef[]): string {
  return [...(pod ? ['pod'] : []), ...(containers.length > 0 ? [containersText(containers)] : [])].join(
    ' and ',
  );
}

/** Each text once, sorted as a `sets.String` lists it. */
export function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export const podSecurityPath: Path = ['spec', 'securityContext'];

/** A field of a container's security context; null counts as unset. */
export function securityOf(container: ContainerRef, field: string): Json | undefined {
  return own(own(container.value, 'securityContext'), field) ?? undefined;
}

export function securityPath(container: ContainerRef, ...field: Path): Path {
  return [...container.path, 'securityContext', ...field];
}

/** A text field, empty where it is missing or something else, as an unset one of Go. */
export function text(value: Json | undefined, field: string): string {
  const found = own(value, field);
  return typeof found === 'string' ? found : '';
}

export function itemsOf(value: Json | undefined, field: string): readonly Json[] {
  const list = own(value, field);
  return isList(list) ? list : [];
}

/** `relaxPolicyForUserNamespacePod` of helpers.go. */
function inUserNamespace({ spec }: CheckedPod): boolean {
  return own(spec, 'hostUsers') === false;
}

/** The check for Pods that are not in a user namespace. */
export function unlessInUserNamespace(check: CheckPod): CheckPod {
  return (pod) => (inUserNamespace(pod) ? undefined : check(pod));
}

/** The check for Pods that do not name Windows as their system: validation forbids them to set what it asks for. */
export function unlessOnWindows(check: CheckPod): CheckPod {
  return (pod) => (own(own(pod.spec, 'os'), 'name') === 'windows' ? undefined : check(pod));
}
