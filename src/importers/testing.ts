import { judgeStream, serverVerdict } from '../judge/index.ts';
import { findPods, isObject, type Json, type JsonObject, own } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { type Choices, type Imported, importText } from './index.ts';
import { dnsLabel, isDataKey, isLabelValue, isQualifiedName, isSubdomain } from './names.ts';

/** An import that must give a manifest. */
export function imported(source: string, choices?: Choices): Imported {
  const result = importText(source, choices);
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason}`);
  return result;
}

/** The objects of a manifest, read back from its text. */
export function objects(yaml: string): JsonObject[] {
  return parseStream(yaml).documents.flatMap(({ value }) => (isObject(value) ? [value] : []));
}

/** Codes with the options they are told of: `--device device`. */
export function noted({ notes }: Imported): string[] {
  return notes.map(({ option, code }) => `${option} ${code}`);
}

/** The one container of a workload, and its Pod's spec. */
export function podSpec(object: JsonObject | undefined): JsonObject {
  const spec = own(object, 'spec') ?? {};
  const template = own(own(spec, 'template'), 'spec');
  return (template ?? spec) as JsonObject;
}
export function container(object: JsonObject | undefined): JsonObject {
  const [first] = podSpec(object).containers as JsonObject[];
  return first ?? {};
}

/** Why a server would not take a manifest: by our verdict of Pods and what makes them, and the rules of what is around them. */
export function objections(yaml: string): string[] {
  const stream = parseStream(yaml);
  const found = stream.errors.map(({ detail, line }) => `line ${line}: ${detail}`);
  for (const { issues, document } of judgeStream(stream)) {
    found.push(
      ...issues
        .filter(({ issue }) => issue.severity === 'error')
        .map(({ issue, line }) => `line ${line}: ${issue.code}`),
    );
    for (const ref of findPods(document.value)) {
      const answer = serverVerdict(stream, document, ref)?.answer;
      if (answer?.accepted === false)
        found.push(`server: ${JSON.stringify(answer.decodeError ?? answer.errors)}`);
    }
  }
  const all = objects(yaml);
  const names = new Set<string>();
  for (const object of all) {
    const kind = String(object.kind);
    const name = String(own(object.metadata, 'name'));
    const key = `${kind} ${name}`;
    if (names.has(key)) found.push(`twice: ${key}`);
    names.add(key);
    if (!isSubdomain(name)) found.push(`name: ${key}`);
    found.push(
      ...metadataObjections(object),
      ...(kind === 'Service' ? serviceObjections(object, all) : []),
      ...dataObjections(object),
    );
  }
  return found;
}

function metadataObjections(object: JsonObject): string[] {
  const labels = Object.entries((own(object.metadata, 'labels') ?? {}) as JsonObject);
  return labels.flatMap(([key, value]) =>
    isQualifiedName(key) && typeof value === 'string' && isLabelValue(value) ? [] : [`label: ${key}`],
  );
}

function dataObjections(object: JsonObject): string[] {
  const data = { ...((object.data ?? {}) as JsonObject), ...((object.stringData ?? {}) as JsonObject) };
  return Object.entries(data).flatMap(([key, value]) =>
    isDataKey(key) && typeof value === 'string' ? [] : [`data: ${key}`],
  );
}

/** `ValidateService` of pkg/apis/core/validation, as far as ours reach, and whether it finds its Pods. */
function serviceObjections(service: JsonObject, all: readonly JsonObject[]): string[] {
  const found: string[] = [];
  const name = String(own(service.metadata, 'name'));
  if (!/^[a-z]/.test(name) || dnsLabel(name) !== name) found.push(`service name: ${name}`);
  const ports = (own(service.spec, 'ports') ?? []) as JsonObject[];
  if (ports.length === 0 && own(service.spec, 'clusterIP') !== 'None')
    found.push(`service without ports: ${name}`);
  const seen = new Set<string>();
  for (const port of ports) {
    const key = `${port.port}/${port.protocol ?? 'TCP'}`;
    const label = String(port.name ?? '');
    if (seen.has(key) || (label !== '' && seen.has(label))) found.push(`service port twice: ${key}`);
    seen.add(key).add(label || key);
    if (ports.length > 1 && dnsLabel(label, '') !== label) found.push(`service port name: ${label}`);
  }
  const app = own(own(service.spec, 'selector'), 'app');
  const labelled = all.some((object) => {
    const metadata: Json = own(own(own(object, 'spec'), 'template'), 'metadata') ?? object.metadata ?? {};
    return object.kind !== 'Service' && own(own(metadata, 'labels'), 'app') === app;
  });
  if (!labelled) found.push(`service without pods: ${name}`);
  return found;
}
