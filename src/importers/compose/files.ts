import { type Json, type JsonObject, own, type Path } from '../../pod/index.ts';
import { baseName, dataKey, dnsLabel } from '../names.ts';
import { wholeNumber } from '../units.ts';
import type { Reading } from './readers.ts';
import { isTrue, itemsOf, textOf } from './values.ts';

type Kind = 'configs' | 'secrets';

/** Where compose puts what has no place of its own: a config at the root, a secret below /run/secrets. */
const folders = { configs: '', secrets: '/run/secrets' } as const;

/** Configs and secrets of a service: a volume of their ConfigMap or Secret, with one file mounted at its place. */
export function mountFiles(reading: Reading, kind: Kind, value: Json, path: Path): void {
  for (const { value: item, path: at } of itemsOf(value, path)) {
    const source = typeof item === 'string' ? item : (textOf(own(item, 'source')) ?? '');
    const settings = typeof item === 'string' ? {} : item;
    if (source === '') reading.draft.notes.add(reading.project.place(at), 'bad-shape', { key: kind });
    else mountFile(reading, kind, source, settings, at);
  }
}

function mountFile(
  { draft, project }: Reading,
  kind: Kind,
  source: string,
  settings: JsonObject,
  path: Path,
): void {
  const at = project.place(path);
  const target = textOf(own(settings, 'target')) ?? source;
  const mountPath = target.startsWith('/') ? target : `${folders[kind]}/${target}`;
  if (mountPath.includes(':') || draft.mounts.has(mountPath)) {
    draft.notes.add(at, draft.mounts.has(mountPath) ? 'two-places' : 'bad-value', {
      path: mountPath,
      value: mountPath,
    });
    return;
  }
  const { name, key } = objectOf(draft.session, project.root, kind, source);
  const mode = own(settings, 'mode');
  const defaultMode = typeof mode === 'number' ? wholeNumber(String(mode), 0, 0o777) : octal(textOf(mode));
  const volume = draft.volumeName(dnsLabel(`${name}-${kind === 'configs' ? 'config' : 'secret'}`));
  const items = [{ key, path: baseName(mountPath) }];
  const mode_ = defaultMode === undefined ? {} : { defaultMode };
  const of: JsonObject =
    kind === 'configs'
      ? { configMap: { name, items, ...mode_ } }
      : { secret: { secretName: name, items, ...mode_ } };
  draft.volumes.set(volume, { name: volume, ...of });
  draft.mounts.set(mountPath, { name: volume, mountPath, subPath: baseName(mountPath), readOnly: true });
  if (own(settings, 'uid') !== undefined || own(settings, 'gid') !== undefined)
    draft.notes.add(at, 'file-owner');
  const definition = own(own(project.root, kind), source);
  const place = definition === undefined ? at : project.place([kind, source]);
  if (isTrue(own(definition, 'external')) || own(own(definition, 'external'), 'name') !== undefined)
    draft.notes.add(place, 'external', { name });
  else if (kind === 'secrets') draft.notes.add(place, 'secret-value', { name });
  else if (textOf(own(definition, 'content')) === undefined)
    draft.notes.add(place, 'config-content', { name, path: textOf(own(definition, 'file')) ?? source });
}

function octal(text: string | undefined): number | undefined {
  return text !== undefined && /^0?o?[0-7]{3,4}$/.test(text)
    ? Number.parseInt(text.replace(/^0?o/, ''), 8) & 0o777
    : undefined;
}

/** The ConfigMap or Secret of a definition, and its key. What exists elsewhere is not made. */
function objectOf(
  session: Reading['draft']['session'],
  root: JsonObject,
  kind: Kind,
  source: string,
): { readonly name: string; readonly key: string } {
  const definition = own(own(root, kind), source);
  const external = own(definition, 'external');
  const written = textOf(own(external, 'name')) ?? textOf(own(definition, 'name')) ?? source;
  const name = dnsLabel(written, kind === 'configs' ? 'config' : 'secret');
  const file = textOf(own(definition, 'file'));
  const key = dataKey(file === undefined ? source : baseName(file) || source);
  if (isTrue(external) || own(external, 'name') !== undefined) return { name, key: dataKey(source) };
  const all = kind === 'configs' ? session.configMaps : session.secrets;
  const data = all.get(name) ?? new Map<string, string>();
  if (!data.has(key)) data.set(key, textOf(own(definition, 'content')) ?? '');
  all.set(name, data);
  return { name, key };
}
