import { type JsonObject, lookUp } from '../../pod/index.ts';
import { baseName, compact, dnsLabel } from '../names.ts';
import type { At } from '../notes.ts';
import { workingFolder } from '../shell/words.ts';
import { bytesOf, quantityOfBytes } from '../units.ts';
import type { Draft } from './draft.ts';
import { fileInConfigMap } from './process.ts';

/** What is mounted where, however it was written. */
export interface Mounting {
  readonly kind: 'bind' | 'volume' | 'tmpfs' | 'image';
  /** A path of the host, the name of a volume, or an image; empty for an anonymous volume. */
  readonly source: string;
  readonly target: string;
  readonly readOnly?: boolean | undefined;
  readonly propagation?: string | undefined;
  readonly subPath?: string | undefined;
  /** Bytes, as docker writes them. */
  readonly size?: string | undefined;
  /** What was written behind it and has no place in Kubernetes. */
  readonly others?: readonly string[] | undefined;
}

const propagations: Readonly<Record<string, string>> = {
  rprivate: 'None',
  private: 'None',
  rslave: 'HostToContainer',
  slave: 'HostToContainer',
  rshared: 'Bidirectional',
  shared: 'Bidirectional',
};

/** Splits `SOURCE:TARGET:OPTIONS` at its colons, but not behind the letter of a Windows drive: `C:\x:/y`, not `d:/y`. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== ':') continue;
    const letter = i - start === 1 && /[A-Za-z]/.test(text[start] ?? '');
    const rest = text.slice(i + 1);
    const drive = letter && (rest.startsWith('\\') || (rest.startsWith('/') && /:[\\/]/.test(rest)));
    if (drive) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return parts;
}

/** True for what `-v` takes as a path rather than the name of a volume. */
export function isHostPath(source: string): boolean {
  return /^(?:[/~.\\]|[A-Za-z]:[\\/]|\$|%)/.test(source) || /[\\/]/.test(source);
}

/**
 * `-v [SOURCE:]TARGET[:OPTIONS]`.
 * @param nameOf the claim of a named volume
 */
export function volume(draft: Draft, text: string, at: At, nameOf = (name: string) => name): void {
  const [first = '', second, written = ''] = partsOf(text);
  const target = second ?? first;
  const source = second === undefined ? '' : first;
  let readOnly = false;
  let propagation: string | undefined;
  const others: string[] = [];
  for (const option of written.split(',').filter((word) => word !== '')) {
    const lower = option.toLowerCase();
    if (option === 'ro') readOnly = true;
    else if (option === 'rw' || ['cached', 'delegated', 'consistent'].includes(lower)) continue;
    else if (option === 'z' || option === 'Z') draft.notes.add(at, 'relabel', { option: `:${option}` });
    else if (lookUp(propagations, lower) !== undefined) propagation = lower;
    else others.push(option);
  }
  const kind = source !== '' && isHostPath(source) ? 'bind' : 'volume';
  const named = kind === 'volume' && source !== '' ? nameOf(source) : source;
  mount(draft, { kind, source: named, target, readOnly, propagation, others }, text, at);
}

/** The pairs of `--mount`, in the manner of CSV: a field in quotes may hold commas. */
function fieldsOf(text: string): [string, string | undefined][] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  return [...fields, field]
    .filter((part) => part !== '')
    .map((part) => {
      const sign = part.indexOf('=');
      return sign < 0
        ? [part.toLowerCase(), undefined]
        : [part.slice(0, sign).toLowerCase(), part.slice(sign + 1)];
    });
}

const isFalse = (value: string | undefined) => value === 'false' || value === '0';

/** `--mount type=...,source=...,target=...`. */
export function mountOption(draft: Draft, text: string, at: At): void {
  let kind = 'volume';
  let source = '';
  let target = '';
  let readOnly = false;
  let propagation: string | undefined;
  let subPath: string | undefined;
  let size: string | undefined;
  const others: string[] = [];
  for (const [key, value] of fieldsOf(text)) {
    if (key === 'type') kind = value ?? '';
    else if (key === 'source' || key === 'src') source = value ?? '';
    else if (key === 'target' || key === 'dst' || key === 'destination') target = value ?? '';
    else if (key === 'readonly' || key === 'ro') readOnly = !isFalse(value);
    else if (key === 'rw' || key === 'readwrite') readOnly = isFalse(value);
    else if (key === 'bind-propagation') propagation = value;
    else if (key === 'volume-subpath' || key === 'image-subpath' || key === 'subpath') subPath = value;
    else if (key === 'tmpfs-size') size = value;
    else if (key === 'volume-driver') draft.notes.add(at, 'volume-driver', { driver: value ?? '' });
    else if (key === 'z' || key === 'relabel') draft.notes.add(at, 'relabel', { option: key });
    else if (key !== 'consistency' && key !== 'volume-nocopy')
      others.push(value === undefined ? key : `${key}=${value}`);
  }
  if (kind === 'bind' || kind === 'volume' || kind === 'tmpfs' || kind === 'image')
    mount(draft, { kind, source, target, readOnly, propagation, subPath, size, others }, text, at);
  else draft.notes.add(at, 'mount-kind', { kind });
}

/** `--tmpfs PATH[:OPTIONS]`: an emptyDir in memory with its size. */
export function tmpfs(draft: Draft, text: string, at: At): void {
  const [target = '', written = ''] = text.split(':');
  const options = written.split(',').filter((word) => word !== '');
  const size = options.find((option) => option.startsWith('size='))?.slice('size='.length);
  const readOnly = options.includes('ro');
  const others = options.filter(
    (option) => !option.startsWith('size=') && option !== 'ro' && option !== 'rw',
  );
  mount(draft, { kind: 'tmpfs', source: '', target, readOnly, size, others }, text, at);
}

/** `--shm-size`: /dev/shm of another size. */
export function shm(draft: Draft, text: string, at: At): void {
  if (bytesOf(text) === undefined) draft.notes.add(at, 'bad-value', { value: text });
  else mount(draft, { kind: 'tmpfs', source: '', target: '/dev/shm', size: text }, text, at);
}

/** Adds a volume and where it is mounted; what cannot be told is asked. */
export function mount(draft: Draft, mounting: Mounting, written: string, at: At): void {
  const { target, readOnly, others = [] } = mounting;
  const path = withoutSlash(target);
  const needsSource = mounting.kind === 'bind' || mounting.kind === 'image';
  if (
    (needsSource && mounting.source === '') ||
    !path.startsWith('/') ||
    path.includes(':') ||
    path === '/'
  ) {
    draft.notes.add(at, 'bad-value', { value: written });
    return;
  }
  if (draft.mounts.has(path)) {
    draft.notes.add(at, 'two-places', { path });
    return;
  }
  const made = volumeOf(draft, { ...mounting, target: path }, at);
  if (!made) return;
  const propagation = mounting.kind === 'bind' ? propagationOf(draft, mounting.propagation, at) : undefined;
  const subPath = made.subPath ?? mounting.subPath;
  const badSubPath = subPath !== undefined && (subPath.startsWith('/') || subPath.split('/').includes('..'));
  if (badSubPath) draft.notes.add(at, 'bad-value', { value: subPath });
  const item = compact({
    name: made.name,
    mountPath: path,
    subPath: badSubPath ? undefined : subPath,
    readOnly: readOnly ? true : undefined,
    mountPropagation: propagation,
  });
  draft.mounts.set(path, item);
  if (others.length > 0)
    draft.notes.add(at, mounting.kind === 'tmpfs' ? 'tmpfs-options' : 'mount-options', { options: others });
}

/** Without slashes at its end; the root stays. */
function withoutSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function propagationOf(draft: Draft, word: string | undefined, at: At): string | undefined {
  if (word === undefined) return undefined;
  const found = lookUp(propagations, word);
  if (found === undefined) draft.notes.add(at, 'bad-value', { value: word });
  // A server takes `Bidirectional` from privileged containers only; `settleMounts` looks at that once all is known.
  return found;
}

/** A server takes `Bidirectional` from privileged containers only. */
export function settleMounts(draft: Draft, at: At): void {
  if (draft.security.get('privileged') === true) return;
  for (const [path, item] of draft.mounts) {
    if (item.mountPropagation !== 'Bidirectional') continue;
    const { mountPropagation: _, ...rest } = item;
    draft.mounts.set(path, rest);
    draft.notes.add(at, 'mount-options', { options: ['shared'] });
  }
}

interface Made {
  readonly name: string;
  readonly subPath?: string;
}

function addVolume(draft: Draft, label: string, source: JsonObject): Made {
  const name = draft.volumeName(dnsLabel(label, 'volume'));
  draft.volumes.set(name, { name, ...source });
  return { name };
}

function volumeOf(draft: Draft, { kind, source, target, size }: Mounting, at: At): Made | undefined {
  if (kind === 'tmpfs') {
    const bytes = size === undefined ? undefined : bytesOf(size);
    if (size !== undefined && bytes === undefined)
      draft.notes.add(at, 'tmpfs-options', { options: [`size=${size}`] });
    const sizeLimit = bytes === undefined ? undefined : quantityOfBytes(bytes);
    return addVolume(draft, baseName(target), { emptyDir: compact({ medium: 'Memory', sizeLimit }) });
  }
  if (kind === 'image') return addVolume(draft, baseName(target), { image: { reference: source } });
  if (kind === 'volume' && source === '') return addVolume(draft, baseName(target), { emptyDir: {} });
  if (kind === 'volume') return claimed(draft, source, at);
  return bound(draft, source, target, at);
}

/** A named volume: a claim, one for all workloads of the import. */
function claimed(draft: Draft, volumeName: string, at: At): Made {
  const name = dnsLabel(volumeName, 'data');
  if (name !== volumeName) draft.notes.add(at, 'name-changed', { from: volumeName, to: name });
  const { claims } = draft.session;
  if (!claims.has(name)) claims.set(name, {});
  draft.notes.add(at, 'claim', { name });
  for (const [known, volume] of draft.volumes) {
    const claim = volume.persistentVolumeClaim as JsonObject | undefined;
    if (claim?.claimName === name) return { name: known };
  }
  return addVolume(draft, name, { persistentVolumeClaim: { claimName: name } });
}

const home = /^(?:~|\$HOME|\$\{HOME\}|\$\{?USERPROFILE\}?|\$\{?HOMEPATH\}?)(?=[\\/]|$)/i;
const sockets = /(?:docker|podman|containerd)\.sock$/;

/** A path of the host: as it is where it is absolute, else as the person chooses. */
function bound(draft: Draft, source: string, target: string, at: At): Made | undefined {
  if (source.startsWith('/')) {
    const path = normalized(source);
    if (sockets.test(path)) draft.notes.add(at, 'runtime-socket', { path });
    else draft.notes.add(at, 'host-path', { path });
    for (const [known, volume] of draft.volumes) {
      const host = volume.hostPath as JsonObject | undefined;
      if (host?.path === path) return { name: known };
    }
    return addVolume(draft, baseName(path) || 'root', { hostPath: { path } });
  }
  const windows = /^[A-Za-z]:[\\/]/.test(source);
  const atHome = home.test(source);
  const code = windows ? 'windows-bind' : atHome ? 'home-bind' : 'relative-bind';
  const shown = source.startsWith(workingFolder) ? `.${source.slice(workingFolder.length)}` : source;
  const kind = chosenKind(draft, shown, target);
  draft.notes.add(at, code, { path: shown, kind });
  if (kind === 'configMap') {
    const { name, key } = fileInConfigMap(draft, shown);
    draft.notes.add(at, 'file-content', { path: shown, name, key });
    const known = [...draft.volumes.values()].find(
      ({ configMap }) => (configMap as JsonObject | undefined)?.name === name,
    );
    if (known) return { name: String(known.name), subPath: key };
    return { ...addVolume(draft, name, { configMap: { name } }), subPath: key };
  }
  if (kind === 'emptyDir') return addVolume(draft, baseName(target), { emptyDir: {} });
  const rest = shown
    .replace(home, '')
    .replace(/^[A-Za-z]:/, '')
    .replaceAll('\\', '/');
  const path = normalized(`${draft.session.choices.folder || '/srv'}/${rest}`);
  return addVolume(draft, baseName(path), { hostPath: { path } });
}

/** A file by its name: both ends have an ending, or a name that only files have. */
function chosenKind(draft: Draft, source: string, target: string): 'hostPath' | 'emptyDir' | 'configMap' {
  const { binds } = draft.session.choices;
  const isFile = looksLikeFile(source) && looksLikeFile(target);
  if (binds === 'configMap' || binds === undefined) return isFile ? 'configMap' : 'emptyDir';
  return binds;
}

function looksLikeFile(path: string): boolean {
  const name = baseName(path);
  if (/[\\/]$/.test(path) || /\.d$/.test(path)) return false;
  return (
    /^[^.].*\.[A-Za-z][A-Za-z0-9]{0,9}$/.test(name) ||
    /file$|^\.env|^\.ht|^\..*rc$|^crontab$|^hosts$/.test(name)
  );
}

/** An absolute path without `.`, `..` and doubled slashes: a server takes no `..`. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
