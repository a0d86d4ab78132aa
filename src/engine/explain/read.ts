import { getIn, isList, isObject, type Json, type JsonObject, own, type Path } from '../../pod/index.ts';
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

/** A command line as a person would type it: words with blanks or quotes are quoted. */
export function commandLine(words: Json | undefined): string {
  return list(words)
    .map((word) => String(word))
    .map((word) => (/^[\w@%+=:,./$(){}-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** How a probe or hook looks at the container: `GET :8080/livez`, `exec cat /tmp/healthy`; undefined without a handler. */
export function handlerText(handler: Json | undefined): string | undefined {
  const exec = own(handler, 'exec');
  if (exec !== undefined) return `exec ${commandLine(own(exec, 'command'))}`.trim();
  const http = own(handler, 'httpGet');
  if (http !== undefined) {
    const scheme = text(own(http, 'scheme')) === 'HTTPS' ? 'HTTPS ' : '';
    const path = text(own(http, 'path')) ?? '/';
    return `${scheme}GET ${text(own(http, 'host')) ?? ''}:${own(http, 'port') ?? '?'}${path.startsWith('/') ? '' : '/'}${path}`;
  }
  const tcp = own(handler, 'tcpSocket');
  if (tcp !== undefined) return `TCP ${text(own(tcp, 'host')) ?? ''}:${own(tcp, 'port') ?? '?'}`;
  const grpc = own(handler, 'grpc');
  if (grpc !== undefined) return `gRPC :${own(grpc, 'port') ?? '?'}`;
  return undefined;
}

/** A field of a container, else of the Pod's securityContext, with the path it was found at. */
export function security(
  subject: Subject,
  container: { readonly value: JsonObject; readonly path: Path },
  name: string,
): { readonly value: Json; readonly path: Path } | undefined {
  const own1 = getIn(container.value, ['securityContext', name]);
  if (own1 !== undefined && own1 !== null)
    return { value: own1, path: [...container.path, 'securityContext', name] };
  const shared = getIn(subject.spec, ['securityContext', name]);
  return shared !== undefined && shared !== null
    ? { value: shared, path: [...subject.specPath, 'securityContext', name] }
    : undefined;
}
