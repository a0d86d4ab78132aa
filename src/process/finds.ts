import type { NamespaceType } from '../engine/index.ts';
import type { FoundFile } from './files.ts';
import type { ProcessView } from './view.ts';

/** What may be asked of a container in one word, as the goals of lessons do. */
export interface Finds {
  /** The words that are executed; those of an image that the world does not know are left out. */
  argv(): readonly string[];
  /** Undefined where the process has no such variable, or only a running cluster knows its value. */
  env(name: string): string | undefined;
  /** Undefined where nothing is known to stand there, or another mount lies over it. */
  file(path: string): Pick<FoundFile, 'text' | 'mode' | 'owner' | 'group' | 'kind'> | undefined;
  writable(path: string): boolean;
  /** Undefined where only the image knows it; so are the others below for a Pod of another operating system. */
  uid(): number | undefined;
  gid(): number | undefined;
  groups(): readonly number[];
  /** What the process may have at most, without `CAP_`: CapBnd. */
  caps(): readonly string[];
  /** What a process of that user has, as 16 hexadecimal digits. */
  capEff(): string | undefined;
  /** No program of it gains privileges: `allowPrivilegeEscalation: false`. */
  nnp(): boolean;
  /** The root file system is read-only. */
  ro(): boolean;
  /** The profile in force, by its type; a node's own filter counts as RuntimeDefault. */
  seccomp(): 'RuntimeDefault' | 'Localhost' | 'Unconfined' | undefined;
  /** With whom it shares a namespace: `host`, `pod`, `target` or `container`, which is nobody. */
  ns(kind: string): 'host' | 'pod' | 'target' | 'container' | undefined;
}

/** The questions of goals, answered by the view of a container. */
export function findsOf(view: ProcessView): Finds {
  const user = () => view.linux?.user;
  return {
    argv: () => view.argv.words.map(({ text }) => text),
    env: (name) => view.environment.variables.find((variable) => variable.name === name)?.value,
    file: (path) => view.file(path),
    writable: (path) => view.writable(path).writable,
    uid: () => user()?.uid,
    gid: () => user()?.gid,
    groups: () => user()?.groups ?? [],
    caps: () => view.linux?.capabilities.bounding ?? [],
    capEff: () => view.linux?.status.CapEff,
    nnp: () => view.linux?.status.NoNewPrivs === 1,
    ro: () => view.linux?.rootfs.readOnly === true,
    seccomp: () => seccompOf(view),
    ns: (kind) => view.linux?.namespaces.find(({ type }) => type === (kind as NamespaceType))?.scope,
  };
}

function seccompOf({ linux }: ProcessView): ReturnType<Finds['seccomp']> {
  if (!linux) return undefined;
  if (linux.status.Seccomp === 0) return 'Unconfined';
  return linux.seccomp.id === 'linux.seccomp.localhost' ? 'Localhost' : 'RuntimeDefault';
}
