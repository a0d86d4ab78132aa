import { type FieldSchema, fieldKey, lookUp, type StructRecord } from '../../pod/index.ts';
import type { IconName } from '../../ui/index.ts';

type Between = 'key' | 'unit';

/** Icons of the kinds of a union, by the field of each. */
const icons: Readonly<Record<string, IconName>> = {
  'EnvVar.value': 'text',
  'EnvVarSource.configMapKeyRef': 'file',
  'EnvVarSource.secretKeyRef': 'key',
  'EnvVarSource.fieldRef': 'facts',
  'EnvVarSource.resourceFieldRef': 'cpu',
  'EnvVarSource.fileKeyRef': 'folder',
  'EnvFromSource.configMapRef': 'file',
  'EnvFromSource.secretRef': 'key',
  'Volume.emptyDir': 'folder',
  'Volume.persistentVolumeClaim': 'volume',
  'Volume.ephemeral': 'databasePlus',
  'Volume.configMap': 'file',
  'Volume.secret': 'key',
  'Volume.downwardAPI': 'facts',
  'Volume.projected': 'stack',
  'Volume.image': 'package',
  'Volume.hostPath': 'server',
  'Volume.nfs': 'network',
  'Volume.csi': 'network',
  'Volume.iscsi': 'network',
  'Volume.fc': 'network',
  'VolumeProjection.serviceAccountToken': 'lock',
  'VolumeProjection.configMap': 'file',
  'VolumeProjection.secret': 'key',
  'VolumeProjection.downwardAPI': 'facts',
  'VolumeProjection.clusterTrustBundle': 'shield',
  'VolumeProjection.podCertificate': 'shieldCheck',
  'DownwardAPIVolumeFile.fieldRef': 'facts',
  'DownwardAPIVolumeFile.resourceFieldRef': 'cpu',
};

/** How the cells of a member belong together: the key of an object, the unit of a figure. */
const between: Readonly<Record<string, Between>> = {
  'EnvVarSource.configMapKeyRef': 'key',
  'EnvVarSource.secretKeyRef': 'key',
  'EnvVarSource.fileKeyRef': 'key',
  'EnvVarSource.resourceFieldRef': 'unit',
};

/** The fields of a member that have a cell, where they are not those one usually writes: here the container is its own. */
const cells: Readonly<Record<string, readonly string[]>> = {
  'EnvVarSource.resourceFieldRef': ['resource', 'divisor'],
  'VolumeProjection.serviceAccountToken': ['audience'],
  'VolumeProjection.clusterTrustBundle': ['name'],
  'VolumeProjection.podCertificate': ['signerName'],
};

/** The field of a member that names its one file; of others that bring files, the column of the files tells of their items. */
const files: Readonly<Record<string, string>> = {
  'VolumeProjection.serviceAccountToken': 'path',
  'VolumeProjection.clusterTrustBundle': 'path',
  'VolumeProjection.podCertificate': 'credentialBundlePath',
};

/** True for the items that put files into a directory. */
export function bringsFiles({ union }: StructRecord): boolean {
  return union?.members.some(({ field }) => fileField(field) !== undefined) ?? false;
}

/** Whose rows take all keys of an object. */
const ofAllKeys: ReadonlySet<string> = new Set(['EnvFromSource']);

/** True where what a row holds is the name of an object, of which it takes all keys or some as files. */
export function holdsObjects(struct: StructRecord): boolean {
  return ofAllKeys.has(struct.name) || bringsFiles(struct);
}

export function fileField(field: FieldSchema): string | undefined {
  return lookUp(files, fieldKey(field));
}

/** A field of a member that is seldom set, and said beside its cells where it is. */
type Flag = 'optional' | 'containerName';
const flags: Readonly<Record<string, Flag>> = {
  'EnvVarSource.configMapKeyRef': 'optional',
  'EnvVarSource.secretKeyRef': 'optional',
  'EnvVarSource.fileKeyRef': 'optional',
  'EnvVarSource.resourceFieldRef': 'containerName',
  'EnvFromSource.configMapRef': 'optional',
  'EnvFromSource.secretRef': 'optional',
  'VolumeProjection.configMap': 'optional',
  'VolumeProjection.secret': 'optional',
  'VolumeProjection.clusterTrustBundle': 'optional',
};

export function flagOf(field: FieldSchema): Flag | undefined {
  return lookUp(flags, fieldKey(field));
}

export function memberIcon(field: FieldSchema): IconName | undefined {
  return lookUp(icons, fieldKey(field));
}

export function betweenCells(field: FieldSchema): Between | undefined {
  return lookUp(between, fieldKey(field));
}

export function cellNames(field: FieldSchema): readonly string[] | undefined {
  return lookUp(cells, fieldKey(field));
}

/** Icon of a volume by the field that says its kind. */
export function volumeIcon(source: string): IconName | undefined {
  return lookUp(icons, `Volume.${source}`);
}
