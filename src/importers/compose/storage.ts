import { isList, type JsonObject, own, type Path } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import { mount, volume } from '../build/mounts.ts';
import { bytesOf } from '../units.ts';
import type { Project } from './project.ts';
import type { Key } from './readers.ts';
import { isTrue, itemsOf, textOf, textsOf } from './values.ts';

/** The volumes of a service, short and long. */
export const volumes: Key = ({ draft, project }, value, _, path) => {
  for (const { value: item, path: own_ } of itemsOf(value, path)) {
    const at = project.place(own_);
    draft.recreate = true;
    if (typeof item === 'string') {
      volume(draft, item, at, (name) => project.claimOf(name));
    } else longVolume(draft, project, item, own_);
  }
};

function longVolume(draft: Draft, project: Project, item: JsonObject, path: Path): void {
  const at = project.place(path);
  const kind = textOf(own(item, 'type')) ?? 'volume';
  const written = textOf(own(item, 'source')) ?? '';
  const target = textOf(own(item, 'target')) ?? '';
  const bind = own(item, 'bind');
  const ofVolume = own(item, 'volume');
  const ofTmpfs = own(item, 'tmpfs');
  const size = textOf(own(ofTmpfs, 'size'));
  const others: string[] = [];
  if (own(ofTmpfs, 'mode') !== undefined) others.push('mode');
  if (textOf(own(bind, 'selinux')) !== undefined) draft.notes.add(at, 'relabel', { option: 'selinux' });
  if (kind !== 'bind' && kind !== 'volume' && kind !== 'tmpfs' && kind !== 'image') {
    draft.notes.add(at, 'mount-kind', { kind });
    return;
  }
  const source = kind === 'volume' && written !== '' ? project.claimOf(written) : written;
  mount(
    draft,
    {
      kind,
      source,
      target,
      readOnly: isTrue(own(item, 'read_only')),
      propagation: textOf(own(bind, 'propagation')),
      subPath: textOf(own(ofVolume, 'subpath')) ?? textOf(own(own(item, 'image'), 'subpath')),
      size: size === undefined || bytesOf(size) === undefined ? undefined : size,
      others,
    },
    JSON.stringify(item),
    at,
  );
}

/** The volumes of other services of the file: claims and paths of the node. What is of a container alone stays its own. */
export const volumesFrom: Key = (reading, value, _, path) => {
  const { draft, project } = reading;
  for (const { value: text, path: own_ } of textsOf(value, path)) {
    const at = project.place(own_);
    const [name = '', mode] = text.split(':');
    const listed = own(own(own(project.root, 'services'), name), 'volumes');
    const shared = itemsOf(listed ?? [], own_)
      .map(({ value: item }) => item)
      .filter((item) =>
        typeof item === 'string' ? item.includes(':') : textOf(own(item, 'source')) !== undefined,
      );
    if (!isList(listed) || shared.length < listed.length) draft.notes.add(at, 'volumes-from');
    draft.recreate ||= shared.length > 0;
    for (const item of shared) {
      if (typeof item !== 'string')
        longVolume(draft, project, mode === 'ro' ? { ...item, read_only: true } : item, own_);
      else volume(draft, mode === 'ro' ? readOnly(item) : item, at, (claim) => project.claimOf(claim));
    }
  }
};

/** `SOURCE:TARGET` for reading alone, also where it has options. */
function readOnly(volume_: string): string {
  const options = /:(?:[a-z]+,)*(?:rw|ro|z|Z|cached|delegated|consistent)$/.exec(volume_)?.[0];
  return options === undefined ? `${volume_}:ro` : `${volume_.slice(0, -options.length)}:ro`;
}
