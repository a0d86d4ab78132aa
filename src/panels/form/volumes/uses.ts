import { useMemo } from 'react';
import {
  type ContainerRole,
  containersOf,
  getIn,
  isList,
  type Json,
  own,
  type Path,
} from '../../../pod/index.ts';
import { nameAt, usePodPath, useSelect } from '../../../store/index.ts';
import { child } from '../paths.ts';

/** A mount, or a block device, of a volume. */
export interface VolumeUse {
  readonly container: string;
  readonly role: ContainerRole;
  /** Path within the container. */
  readonly at: string;
  /** Of the item of `volumeMounts` or `volumeDevices`, from the document's root. */
  readonly path: Path;
}

const places = { volumeMounts: 'mountPath', volumeDevices: 'devicePath' } as const;

/** What mounts the volume of a name, in start order. */
export function usesOfVolume(root: Json | undefined, podPath: Path, name: string): VolumeUse[] {
  if (name === '') return [];
  return containersOf(getIn(root, podPath)).flatMap((container) =>
    Object.entries(places).flatMap(([list, at]) => {
      const items = own(container.value, list);
      return (isList(items) ? items : []).flatMap((item, index): VolumeUse[] => {
        if (own(item, 'name') !== name) return [];
        const where = own(item, at);
        const path = [...podPath, ...container.path, list, index];
        const use = { container: container.name, role: container.role, path };
        return [{ ...use, at: typeof where === 'string' ? where : '' }];
      });
    }),
  );
}

/** What mounts the volume at a path; the same list while it is equal. */
export function useVolumeUses(path: Path): readonly VolumeUse[] {
  const podPath = usePodPath();
  const joined = useSelect((state) =>
    JSON.stringify(usesOfVolume(state.root, podPath, nameAt(state, child(path, 'name')))),
  );
  return useMemo(() => JSON.parse(joined) as VolumeUse[], [joined]);
}
