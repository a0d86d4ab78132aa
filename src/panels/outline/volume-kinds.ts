import { isObject, type Json, own } from '../../pod/index.ts';
import type { IconName } from '../../ui/index.ts';

/** The kinds of volumes people meet, each with its icon; the others are told by their field's name. */
const kinds = {
  emptyDir: 'folder',
  persistentVolumeClaim: 'volume',
  ephemeral: 'databasePlus',
  configMap: 'file',
  secret: 'key',
  downwardAPI: 'facts',
  projected: 'stack',
  image: 'package',
  hostPath: 'server',
  nfs: 'network',
  csi: 'network',
  iscsi: 'network',
  fc: 'network',
} as const satisfies Readonly<Record<string, IconName>>;

type Known = keyof typeof kinds;

export interface VolumeKind {
  readonly icon: IconName;
  /** Which words tell it; undefined where its own name does. */
  readonly words: Known | 'memory' | 'none' | undefined;
  readonly source: string;
}

/** What kind of volume an entry of `volumes` is; an entry without a source becomes an emptyDir. */
export function volumeKind(volume: Json | undefined): VolumeKind {
  const source = isObject(volume) ? Object.keys(volume).find((key) => key !== 'name') : undefined;
  if (source === undefined) return { icon: 'folder', words: 'none', source: '' };
  const known = (Object.keys(kinds) as Known[]).find((kind) => kind === source);
  if (known === 'emptyDir' && own(own(volume, source), 'medium') === 'Memory') {
    return { icon: 'bolt', words: 'memory', source };
  }
  return { icon: known ? kinds[known] : 'volume', words: known, source };
}
