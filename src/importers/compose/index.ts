import { isList, isObject, type Json, type JsonObject, own, type Path } from '../../pod/index.ts';
import { Draft, type Session } from '../build/draft.ts';
import { settle } from '../build/settle.ts';
import { dnsLabel, serviceLabel } from '../names.ts';
import { ComposeFile, extended, filled, pathText, readCompose } from './file.ts';
import { keyOf } from './keys.ts';
import { Project } from './project.ts';
import { misshapes } from './shape.ts';
import { namesOf, textOf } from './values.ts';

/** Why a compose file gives no manifest. */
export type UnusableCompose = 'no-services' | 'broken-yaml';

/** True for the text of a compose file, also of one that is no YAML yet. */
export function isCompose(source: string): boolean {
  const read = readCompose(source);
  if (!read)
    return (
      /^(?:services|version):/m.test(source) &&
      /^services:/m.test(source) &&
      !/^(?:apiVersion|kind):/m.test(source)
    );
  return isComposeRoot(read.root);
}

/** By what it holds: a map of services, or (version 1) nothing but services. */
function isComposeRoot(root: JsonObject): boolean {
  if (own(root, 'apiVersion') !== undefined || own(root, 'kind') !== undefined) return false;
  return own(root, 'services') !== undefined || isVersion1(root);
}

function isVersion1(root: JsonObject): boolean {
  const parts = Object.entries(root).filter(([key]) => !key.startsWith('x-'));
  const isService = (value: Json) =>
    isObject(value) && (typeof own(value, 'image') === 'string' || own(value, 'build') !== undefined);
  return parts.length > 0 && parts.every(([, value]) => isService(value));
}

/** What stands beside the services, by what is told of it; the rest is read where a service uses it. */
const besides = { include: 'include', models: 'models', networks: 'networks-unused' } as const;
const known: ReadonlySet<string> = new Set([
  'version',
  'name',
  'services',
  'volumes',
  'configs',
  'secrets',
  'jobs',
]);

/** The workloads of a compose file. */
export function importCompose(source: string, session: Session): 'compose' | UnusableCompose {
  const read = readCompose(source);
  if (!read) return 'broken-yaml';
  const { notes, choices } = session;
  const file = new ComposeFile(read.stream, read.root, source);
  const version1 = own(read.root, 'services') === undefined;
  const place = (path: readonly (string | number)[]) =>
    file.at(version1 && path[0] === 'services' ? path.slice(1) : path);
  const values = new Map(Object.entries(choices.values ?? {}));
  const plain = filled(read.root, values, (path) => file.at(path), notes);
  const root: JsonObject = version1 ? { services: plain } : plain;
  const services = own(root, 'services');
  if (!isObject(services) || Object.keys(services).length === 0) return 'no-services';
  if (version1) notes.add(place(['services', Object.keys(services)[0] ?? '']), 'version-1');
  const project = new Project(session, root, place, file.tagOf);
  if (!version1) noteShape(project);
  noteBesides(project, version1);
  const drafts = new Map<string, Draft>();
  for (const [name, service] of Object.entries(services)) {
    if (name.startsWith('x-')) continue;
    if (!isObject(service)) {
      notes.add(place(['services', name]), 'bad-shape', { key: name });
      continue;
    }
    const draft = readService(project, services, 'services', name, service);
    if (draft) drafts.set(name, draft);
  }
  const jobs = own(root, 'jobs');
  for (const [name, job] of Object.entries(isObject(jobs) ? jobs : {})) {
    if (!isObject(job)) continue;
    notes.add(place(['jobs', name]), 'job-service', { name });
    const draft = readService(project, jobs as JsonObject, 'jobs', name, job);
    if (draft) draft.restart = 'Never';
  }
  if (drafts.size === 0) return 'no-services';
  connect(project, drafts);
  return 'compose';
}

/** What the published schema does not allow; keys of services are told where they are read. */
function noteShape({ root, place, session }: Project): void {
  for (const { path, unknown } of misshapes(root)) {
    const key = String(path.at(-1) ?? '');
    const isKey = unknown && typeof path.at(-1) === 'string';
    const ofService = path.length <= 3 && (path[0] === 'services' || path[0] === 'jobs' || path.length === 1);
    if (isKey && ofService) continue;
    if (isKey) session.notes.add(place(path), 'unknown-key', { key });
    else
      session.notes.add(place(path), 'bad-shape', {
        key: typeof path.at(-1) === 'number' ? pathText(path) : key,
      });
  }
}

function noteBesides({ root, place, session }: Project, version1: boolean): void {
  if (version1) return;
  for (const [key, value] of Object.entries(root)) {
    if (key.startsWith('x-') || known.has(key)) continue;
    const code = key === 'include' || key === 'models' || key === 'networks' ? besides[key] : undefined;
    if (code === undefined) session.notes.add(place([key]), 'unknown-key', { key });
    else if (namesOf(value).length > 0 || Array.isArray(value)) session.notes.add(place([key]), code);
  }
}

/** Services that extend each other: more of them in a row go in a circle. */
const longestChain = 20;

/** A service with all that it extends. */
function withBases(
  project: Project,
  services: JsonObject,
  path: readonly string[],
  service: JsonObject,
  depth = 0,
): JsonObject {
  const extension = own(service, 'extends');
  if (extension === undefined || extension === null) return service;
  const { notes } = project.session;
  const at = project.place([...path, 'extends']);
  const file = textOf(own(extension, 'file'));
  const name = textOf(extension) ?? textOf(own(extension, 'service')) ?? '';
  if (file !== undefined) {
    notes.add(at, 'extends-file', { file });
    return service;
  }
  const base = own(services, name);
  if (!isObject(base) || depth >= longestChain) {
    notes.add(at, 'extends-unknown', { service: name });
    return service;
  }
  const whole = withBases(project, services, [path[0] ?? '', name], base, depth + 1);
  return extended(whole, service, path, project.tagOf);
}

function readService(
  project: Project,
  services: JsonObject,
  section: 'services' | 'jobs',
  name: string,
  written: JsonObject,
): Draft | undefined {
  const path = [section, name];
  const { session, place } = project;
  const { notes } = session;
  const service = withBases(project, services, path, written);
  if (own(service, 'provider') !== undefined) {
    notes.add(place([...path, 'provider']), 'provider');
    return undefined;
  }
  const wanted = dnsLabel(name);
  const draft = new Draft(session, wanted);
  if (draft.name !== name)
    notes.add(place(path), draft.name === wanted ? 'name-changed' : 'name-taken', {
      from: name,
      to: draft.name,
    });
  // Without a word compose restarts nothing, and a controller stands nearest to a service.
  draft.restart = 'Always';
  draft.image = (textOf(own(service, 'image')) ?? '').trim();
  if (draft.image === '') {
    draft.image = draft.name;
    if (own(service, 'build') === undefined) notes.add(place(path), 'no-image', { service: name });
  }
  for (const [key, value] of Object.entries(service)) {
    if (key.startsWith('x-') || value === null) continue;
    const at = place([...path, key]);
    const read = keyOf(key) ?? (section === 'jobs' && key === 'triggers' ? () => {} : undefined);
    if (read) read({ draft, project, service, path }, value, at, [...path, key]);
    else notes.add(at, 'unknown-key', { key });
  }
  // Nobody waits at a terminal for a Pod of a controller, but the program finds the one that it asked for.
  settle(draft, (keys) =>
    place([...path, ...keys.filter((key) => own(service, key) !== undefined).slice(0, 1)]),
  );
  if (draft.replicas !== undefined && own(service, 'restart') === undefined) draft.restart = 'Always';
  if (draft.restart !== 'Always' && (draft.replicas ?? 1) !== 1) notes.add(place(path), 'scaled-pod');
  return draft;
}

/** What needs all services: their ports for each other, names without ports, claims, init containers that wait. */
function connect(project: Project, drafts: ReadonlyMap<string, Draft>): void {
  const { session, root, place } = project;
  const users = new Map<string, number>();
  for (const [name, draft] of drafts) {
    if (drafts.size > 1) reachable(draft, name, root);
    const claims = new Set<string>();
    for (const volume of draft.volumes.values()) {
      const claim = textOf(own(volume.persistentVolumeClaim, 'claimName'));
      if (claim !== undefined) claims.add(claim);
    }
    for (const claim of claims) {
      const before = users.get(claim) ?? 0;
      users.set(claim, before + 1);
      if (before === 1)
        session.notes.add(place(['services', name, 'volumes']), 'claim-shared', { name: claim });
      const spec: Record<string, Json> = { ...session.claims.get(claim) };
      if (draft.claimSize !== undefined) spec.resources = { requests: { storage: draft.claimSize } };
      if (draft.claimClass !== undefined) spec.storageClassName = draft.claimClass;
      session.claims.set(claim, spec);
    }
    const host = serviceLabel(draft.name);
    if (draft.published.size > 0 && host !== draft.name)
      session.notes.add(place(['services', name]), 'name-changed', { from: draft.name, to: host });
  }
  for (const [name, draft] of drafts)
    if (serviceLabel(draft.name) !== name) noteUses(project, drafts, name, serviceLabel(draft.name));
  for (const { draft, services } of project.waits)
    for (const service of services) {
      const other = drafts.get(service);
      const [port] = other ? [...other.published.values()] : [];
      if (other) draft.waitsFor.push({ name: serviceLabel(other.name), port: port?.port });
    }
}

/**
 * Services reach each other by the port of the container, whatever it is published as, and also where none is named: then
 * a Service without an address of its own gives them the Pod's.
 */
function reachable(draft: Draft, name: string, root: JsonObject): void {
  for (const { target, protocol } of [...draft.published.values()]) {
    const key = `${target}/${protocol.toLowerCase()}`;
    if (!draft.published.has(key)) draft.published.set(key, { port: target, target, protocol });
  }
  if (draft.published.size === 0 && !draft.pod.has('hostNetwork') && isNamed(name, root))
    draft.service.headless = true;
}

/** Tells where others call a service by the name that it had. */
function noteUses(
  { root, place, session }: Project,
  drafts: ReadonlyMap<string, Draft>,
  from: string,
  to: string,
): void {
  const walk = (value: Json | undefined, path: Path): void => {
    if (typeof value === 'string') {
      if (hasWord(value, from)) session.notes.add(place(path), 'name-changed', { from, to });
    } else if (isList(value)) for (const [i, item] of value.entries()) walk(item, [...path, i]);
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  for (const other of drafts.keys())
    if (other !== from)
      for (const key of callers) walk(own(own(own(root, 'services'), other), key), ['services', other, key]);
}

const callers = ['environment', 'command', 'entrypoint'];

function hasWord(text: string, name: string): boolean {
  return text.split(/[^A-Za-z0-9_.-]/).includes(name);
}

/** True where another service waits for this one, links it, or has its name in its variables or command. */
function isNamed(name: string, root: JsonObject): boolean {
  const services = own(root, 'services');
  const named = (value: Json | undefined): boolean => {
    if (typeof value === 'string') return hasWord(value, name);
    if (isObject(value)) return Object.values(value).some(named);
    return isList(value) && value.some(named);
  };
  return Object.entries(isObject(services) ? services : {}).some(([other, service]) => {
    if (other === name) return false;
    if (namesOf(own(service, 'depends_on')).includes(name)) return true;
    return ['links', ...callers].some((key) => named(own(service, key)));
  });
}
