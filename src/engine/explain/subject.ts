import {
  type ContainerRef,
  containersOf,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
} from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import type { Chapter, PodSentenceId } from './ids.ts';

/** What a chapter reads from: the Pod, where it stands in the document, and the object around it. */
export interface Subject {
  readonly pod: Json | undefined;
  readonly spec: Json | undefined;
  /** Path of `spec` from the document's root. */
  readonly specPath: Path;
  readonly kind: string;
  readonly object: Json | undefined;
  readonly objectPath: Path;
}

export interface Sentence extends Explanation {
  readonly id: PodSentenceId;
  readonly chapter: Chapter;
}

export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function map(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Strings of a list; other items are passed over. */
export function strings(value: Json | undefined): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

/** The containers with their paths from the document's root; one without a name is called `containers[0]`. */
export function containersIn(pod: Json | undefined, podPath: Path): ContainerRef[] {
  return containersOf(pod).map((c) => ({
    ...c,
    name: c.name || `${c.list}[${c.index}]`,
    path: [...podPath, ...c.path],
  }));
}

/** What the container is called in sentences. */
export function nameOf(container: { readonly name: string }): string {
  return container.name;
}

/** Makes the sentences of one chapter. The first of `refs` is where a click on the sentence leads. */
export function teller(chapter: Chapter) {
  return (id: PodSentenceId, params: Explanation['params'] = {}, ...refs: readonly Path[]): Sentence => ({
    id,
    chapter,
    params,
    refs,
  });
}

/** A port of a handler: a number, or the name of one of the container's ports. */
function port(handler: Json | undefined): string {
  const value = own(handler, 'port');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '?';
}

/** A command line as a person would type it: words with blanks or quotes are quoted. */
export function commandLine(words: Json | undefined): string {
  return strings(words)
    .map((word) => (/^[\w@%+=:,./$(){}-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** How a probe or hook looks at the container: `GET :8080/livez`, `exec cat /tmp/healthy`; undefined without a handler. */
export function handlerText(handler: Json | undefined): string | undefined {
  const exec = own(handler, 'exec');
  if (isObject(exec)) return `exec ${commandLine(own(exec, 'command'))}`.trim();
  const http = own(handler, 'httpGet');
  if (isObject(http)) {
    const scheme = text(own(http, 'scheme')) === 'HTTPS' ? 'HTTPS ' : '';
    const path = text(own(http, 'path')) ?? '/';
    return `${scheme}GET ${text(own(http, 'host')) ?? ''}:${port(http)}${path.startsWith('/') ? '' : '/'}${path}`;
  }
  const tcp = own(handler, 'tcpSocket');
  if (isObject(tcp)) return `TCP ${text(own(tcp, 'host')) ?? ''}:${port(tcp)}`;
  const grpc = own(handler, 'grpc');
  if (isObject(grpc)) return `gRPC :${port(grpc)}`;
  return undefined;
}

export const restartPolicies = ['Always', 'OnFailure', 'Never'] as const;
export type RestartPolicy = (typeof restartPolicies)[number];

/** `restartPolicy` where it is one of upstream's three. */
export function policyOf(value: Json | undefined): RestartPolicy | undefined {
  return restartPolicies.find((policy) => policy === value);
}

/** The policy that holds for a container: its own, else the Pod's, else Always (pkg/api/v1/pod ContainerShouldRestart). */
export function policyFor(spec: Json | undefined, container: { readonly value: JsonObject }): RestartPolicy {
  return policyOf(own(container.value, 'restartPolicy')) ?? policyOf(own(spec, 'restartPolicy')) ?? 'Always';
}

/** A field of a container, else of the Pod's securityContext, with the path it was found at. */
export function security(
  subject: Subject,
  container: { readonly value: JsonObject; readonly path: Path },
  name: string,
): { readonly value: Json; readonly path: Path } | undefined {
  const mine = getIn(container.value, ['securityContext', name]);
  if (mine !== undefined && mine !== null)
    return { value: mine, path: [...container.path, 'securityContext', name] };
  const shared = getIn(subject.spec, ['securityContext', name]);
  return shared !== undefined && shared !== null
    ? { value: shared, path: [...subject.specPath, 'securityContext', name] }
    : undefined;
}
