import { isList, isObject, own } from '../pod/index.ts';
import { parseStream, type YamlStream } from '../yaml/index.ts';
import { isCompose } from './compose/index.ts';
import { readRun } from './docker/parse.ts';
import { commandsOf } from './shell/words.ts';

/** What a text is taken for. */
export type Recognised =
  | { readonly kind: 'empty' | 'manifest' | 'compose' | 'text' }
  /** What a server printed: an object with its status, or a list of them. */
  | { readonly kind: 'kubectl' }
  /** What is for reading alone; with the command that prints what can be opened. */
  | { readonly kind: 'describe' | 'table'; readonly instead: string }
  | { readonly kind: 'docker' | 'podman' }
  | { readonly kind: 'template'; readonly language: 'helm' | 'jinja' }
  /** A share link; `hash` begins with `#`. */
  | { readonly kind: 'link'; readonly hash: string };

/** What stands behind the `#` of a share link. */
function hashOf(word: string): string | undefined {
  const sign = word.indexOf('#');
  const hash = word.slice(Math.max(sign, 0));
  return sign >= 0 && /^#v\d{1,3}(?::|%3A)/i.test(hash) && !/\s/.test(word) ? hash : undefined;
}

/** Tells what a text is. Never throws. @param name that of its file, where it has one */
export function recognise(text: string, name = ''): Recognised {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const hash = hashOf(trimmed);
  if (hash !== undefined) return { kind: 'link', hash };
  const described = describedObject(trimmed);
  if (described) return described;
  const stream = readEnough(text);
  const values = stream.documents.map(({ value }) => value);
  const objects = values.filter(
    (value) => own(value, 'apiVersion') !== undefined || own(value, 'kind') !== undefined,
  );
  const language = templateOf(text, name);
  if (language && (stream.errors.length > 0 || /^[ \t]{0,40}\{[{%]/m.test(text)))
    return { kind: 'template', language };
  if (objects.length > 0) return { kind: objects.some(isPrinted) ? 'kubectl' : 'manifest' };
  const first = firstLines(text);
  if (isCompose(first)) return { kind: 'compose' };
  const [run] = commandsOf(first).flatMap((words) => readRun(words) ?? []);
  if (run) return { kind: run.program };
  if (stream.errors.length > 0 && /^[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text))
    return { kind: 'manifest' };
  return { kind: values.some((value) => isObject(value) || isList(value)) ? 'manifest' : 'text' };
}

/** UTF-16 units in which shows what a text without objects of Kubernetes is: to read 1 MB for it takes a second of the page. */
const mostUnits = 50_000;

/** A text, of a long one that names no kind of object its first lines where these can be read by themselves. */
function readEnough(text: string): YamlStream {
  if (text.length > mostUnits && !/apiVersion|kind/.test(text)) {
    const first = parseStream(firstLines(text));
    if (first.errors.length === 0) return first;
  }
  return parseStream(text);
}

function firstLines(text: string): string {
  return text.length <= mostUnits ? text : text.slice(0, text.lastIndexOf('\n', mostUnits) + 1 || mostUnits);
}

/** Fields that only a server sets. */
const ofServer = ['uid', 'resourceVersion', 'managedFields', 'creationTimestamp', 'generation'];

function isPrinted(value: unknown): boolean {
  if (own(value, 'kind') === 'List') return true;
  const metadata = own(value, 'metadata');
  return ofServer.some((field) => own(metadata, field) !== undefined && own(metadata, field) !== null);
}

/** Templates of Helm use Go's actions, those of Jinja (Ansible) statements as well. */
function templateOf(text: string, name: string): 'helm' | 'jinja' | undefined {
  if (/\.j2$|\.jinja2?$/.test(name) || /\{%-?[ \t]*(?:if|for|set|block|include)\b/.test(text)) return 'jinja';
  if (!text.includes('{{')) return undefined;
  const ofGo =
    /\{\{-?[ \t]*(?:\.|\$|include\b|if\b|with\b|range\b|end\b|template\b|define\b|toYaml\b|printf\b|default\b|\/\*)/.test(
      text,
    );
  return ofGo ? 'helm' : 'jinja';
}

/** Kinds by what `kubectl describe` prints of them first, as far as they can be told apart. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:Node|Start Time|Init Containers|QoS Class):/m, 'pod'],
  [/^(?:StrategyType|NewReplicaSet):/m, 'deployment'],
  [/^Pod Management Policy:|^Update Strategy:/m, 'statefulset'],
  [/^Desired Number of Nodes Scheduled:/m, 'daemonset'],
  [/^(?:Parallelism|Completions):/m, 'job'],
  [/^Schedule:/m, 'cronjob'],
  [/^(?:Session Affinity|Endpoints|IP Families):/m, 'service'],
  [/^(?:PodCIDR|Allocatable|System Info):/m, 'node'],
  [/^(?:StorageClass|Access Modes):/m, 'pvc'],
];

function describedObject(text: string): Recognised | undefined {
  const name = /^Name:[ \t]+(\S+)[ \t]*$/m.exec(text)?.[1];
  if (
    name !== undefined &&
    /^(?:Namespace|Labels|Annotations|CreationTimestamp):/m.test(text) &&
    !/^apiVersion:/m.test(text)
  ) {
    const namespace = /^Namespace:[ \t]+(\S+)[ \t]*$/m.exec(text)?.[1];
    const resource = signs.find(([sign]) => sign.test(text))?.[1] ?? 'pod';
    const where = namespace === undefined ? '' : ` -n ${namespace}`;
    return { kind: 'describe', instead: `kubectl get ${resource} ${name}${where} -o yaml` };
  }
  const first = text.split('\n').find((line) => !/^\s*\$ ?kubectl/.test(line)) ?? '';
  if (!/^(?:NAMESPACE[ \t]+)?NAME[ \t]{2,}[A-Z]/.test(first)) return undefined;
  const spaced = first.startsWith('NAMESPACE');
  const row = text.split('\n')[text.split('\n').indexOf(first) + 1]?.trim().split(/\s+/) ?? [];
  const object = (spaced ? row[1] : row[0]) ?? 'NAME';
  const resource = object.includes('/') ? '' : `${resourceOf(first)} `;
  return {
    kind: 'table',
    instead: `kubectl get ${resource}${object}${spaced ? ` -n ${row[0]}` : ''} -o yaml`,
  };
}

/** The resource of a table, by its columns. */
function resourceOf(head: string): string {
  if (/\bUP-TO-DATE\b/.test(head)) return 'deployment';
  if (/\bCLUSTER-IP\b/.test(head)) return 'service';
  if (/\bROLES\b/.test(head)) return 'node';
  if (/\bCOMPLETIONS\b/.test(head)) return 'job';
  return 'pod';
}
