import { isObject, type Json, own, put } from '../pod/index.ts';
import type { KeyedData, World } from '../simulate/index.ts';
import { itemsOf, textOf } from './scene.ts';
import type { ProcessService } from './types.ts';

/** What other documents of the same file say of the surroundings of a Pod. */
export interface Surroundings {
  readonly world: World;
  readonly services: readonly ProcessService[];
}

interface Found {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly object: Json;
}

/** The objects of a document: itself, or the items of a List. */
function* objectsIn(document: Json | undefined, depth = 0): Generator<Found> {
  if (!isObject(document)) return;
  const kind = textOf(own(document, 'kind'));
  if (kind.endsWith('List') && depth < 4) {
    for (const { item } of itemsOf(own(document, 'items'))) yield* objectsIn(item, depth + 1);
    return;
  }
  const metadata = own(document, 'metadata');
  const name = textOf(own(metadata, 'name'));
  if (name === '') return;
  yield { kind, name, namespace: textOf(own(metadata, 'namespace')) || 'default', object: document };
}

/**
 * The ConfigMaps, Secrets, claims, RuntimeClasses and Services that stand beside a Pod in its file, as a world: those of its
 * namespace. Of two of one name the later one, as applying them would leave it. Total: what has another shape is passed over.
 * @param documents what the documents of the file hold; undefined where one does not parse
 */
export function worldFromDocuments(
  documents: readonly (Json | undefined)[],
  namespace = 'default',
): Surroundings {
  const configMaps: Record<string, KeyedData> = {};
  const secrets: Record<string, KeyedData> = {};
  const persistentVolumeClaims: Record<string, 'Bound'> = {};
  const runtimeClasses: Record<string, Json> = {};
  const services = new Map<string, ProcessService>();
  for (const document of documents)
    for (const { kind, name, namespace: its, object } of objectsIn(document)) {
      if (kind === 'RuntimeClass') put(runtimeClasses, name, object);
      if (its !== namespace) continue;
      if (kind === 'ConfigMap') put(configMaps, name, configMapData(object));
      else if (kind === 'Secret') put(secrets, name, secretData(object));
      else if (kind === 'PersistentVolumeClaim') put(persistentVolumeClaims, name, 'Bound');
      else if (kind === 'Service') services.set(name, serviceOf(name, object));
    }
  return {
    world: { objects: { configMaps, secrets, persistentVolumeClaims, runtimeClasses } },
    services: [...services.values()].filter(({ clusterIP }) => clusterIP !== ''),
  };
}

/** `data` is text, `binaryData` base64. */
function configMapData(object: Json): KeyedData {
  return { ...decoded(own(object, 'binaryData')), ...texts(own(object, 'data')) };
}

/** `data` is base64; the API server writes `stringData` over it. */
function secretData(object: Json): KeyedData {
  return { ...decoded(own(object, 'data')), ...texts(own(object, 'stringData')) };
}

function texts(map: Json | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  if (!isObject(map)) return found;
  for (const [key, value] of Object.entries(map)) if (typeof value === 'string') put(found, key, value);
  return found;
}

function decoded(map: Json | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(texts(map))) {
    const text = fromBase64(value);
    if (text !== undefined) put(found, key, text);
  }
  return found;
}

/** The bytes as UTF-8; undefined for what is no base64, which a server rejects. */
function fromBase64(value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(value), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** A Service whose address the manifest does not say has one that only the cluster knows: it gives no variables here. */
function serviceOf(name: string, object: Json): ProcessService {
  const spec = own(object, 'spec');
  const address = textOf(own(spec, 'clusterIP'));
  const ports = itemsOf(own(spec, 'ports')).flatMap(({ item }) => {
    const port = own(item, 'port');
    if (typeof port !== 'number') return [];
    const [portName, protocol] = [textOf(own(item, 'name')), textOf(own(item, 'protocol'))];
    return [{ port, ...(portName ? { name: portName } : {}), ...(protocol ? { protocol } : {}) }];
  });
  return { name, clusterIP: address === 'None' ? '' : address, ports };
}
