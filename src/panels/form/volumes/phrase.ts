import type { BriefTables } from '../../../i18n/index.ts';
import {
  getIn,
  isList,
  isObject,
  isOfferedVolume,
  type Json,
  type JsonObject,
  type OfferedVolume,
  own,
  volumeKindOf,
  volumeMembers,
} from '../../../pod/index.ts';
import { volumeLabel } from './words.ts';

/** What a volume is, in a few words: its kind for people, then what tells it from others of its kind. */
export interface Phrase {
  readonly title: string;
  readonly detail: string;
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const list = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

/** The sources of a projected volume, each by what it brings. */
const sourceWords = {
  configMap: 'volume.source.configMap',
  secret: 'volume.source.secret',
  downwardAPI: 'volume.source.downwardAPI',
  serviceAccountToken: 'volume.source.serviceAccountToken',
  clusterTrustBundle: 'volume.source.clusterTrustBundle',
  podCertificate: 'volume.source.podCertificate',
} as const;

type Words = BriefTables['ui'];
type Details = Readonly<Record<OfferedVolume, (member: JsonObject, words: Words) => readonly string[]>>;

const readOnly = (member: JsonObject, words: Words) =>
  own(member, 'readOnly') === true ? words['volume.readOnly'] : '';

const keyCount = (member: JsonObject, words: Words) => {
  const { length } = list(own(member, 'items'));
  return length === 0 ? '' : words['volume.files'](length);
};

const details: Details = {
  emptyDir(member, words) {
    const medium = text(own(member, 'medium'));
    const where = medium === '' ? words['volume.onDisk'] : words['volume.inMedium'](medium);
    return [where, text(own(member, 'sizeLimit'))];
  },
  memory: (member) => [text(own(member, 'sizeLimit'))],
  persistentVolumeClaim: (member, words) => [text(own(member, 'claimName')), readOnly(member, words)],
  ephemeral(member) {
    const spec = getIn(member, ['volumeClaimTemplate', 'spec']);
    const size = text(getIn(spec, ['resources', 'requests', 'storage']));
    return [size, text(own(spec, 'storageClassName'))];
  },
  configMap: (member, words) => [text(own(member, 'name')), keyCount(member, words)],
  secret: (member, words) => [text(own(member, 'secretName')), keyCount(member, words)],
  downwardAPI: (member) => list(own(member, 'items')).map((item) => text(own(item, 'path'))),
  projected: (member, words) =>
    list(own(member, 'sources')).flatMap((source) =>
      Object.entries(sourceWords).flatMap(([name, word]) =>
        own(source, name) === undefined ? [] : [words[word]],
      ),
    ),
  image: (member) => [text(own(member, 'reference'))],
  hostPath: (member) => [text(own(member, 'path'))],
  nfs(member, words) {
    const from = [text(own(member, 'server')), text(own(member, 'path'))].filter((part) => part !== '');
    return [from.join(':'), readOnly(member, words)];
  },
  csi: (member) => [text(own(member, 'driver'))],
  iscsi: (member) => [text(own(member, 'targetPortal')), text(own(member, 'iqn'))],
  fc: (member) => list(own(member, 'targetWWNs')).map(text),
};

/** Most names in one phrase; the rest is a number of dots. */
const most = 4;

/** What a volume is, in the words of a language; also for one that names no kind, or several. */
export function phraseOf(volume: Json | undefined, tables: BriefTables): Phrase {
  const words = tables.ui;
  const members = volumeMembers(volume);
  if (members.length > 1)
    return { title: words['volume.several'](members.length), detail: members.join(', ') };
  const kind = volumeKindOf(volume);
  if (!isOfferedVolume(kind)) {
    return { title: volumeLabel(kind, tables), detail: kind.instead ? words['volume.retired'] : '' };
  }
  const title = words[`volume.is.${kind.id}`];
  if (members.length === 0) return { title, detail: words['volume.byDefault'] };
  const found = own(volume, kind.member);
  const member = isObject(found) ? found : {};
  const parts = details[kind.id](member, words).filter((part) => part !== '');
  const shown = parts.length > most ? [...parts.slice(0, most), '…'] : parts;
  return { title, detail: shown.join(words['volume.comma']) };
}
