import { type ComponentType, useContext, useRef } from 'react';
import {
  fieldOf,
  getIn,
  isObject,
  isVolumeComplete,
  type Json,
  lookUp,
  own,
  type Path,
  structOf,
  type VolumeKind,
  volumeKindOf,
  volumeKinds,
  volumeMembers,
} from '../../../pod/index.ts';
import { nameAt, useActions, useCurrentState, useMessages, useSelect } from '../../../store/index.ts';
import { Icon } from '../../../ui/index.ts';
import { DraftItem, draftAt, useDraft } from '../draft.ts';
import { Field } from '../Field.tsx';
import { Findings } from '../Findings.tsx';
import form from '../form.module.css';
import { useShape, useWords } from '../hooks.ts';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { ClaimBody } from './ClaimBody.tsx';
import { FilesBody } from './FilesBody.tsx';
import { changedTo, kindEdits } from './kind-change.ts';
import { PlainBody } from './PlainBody.tsx';
import { VolumePicker } from './VolumePicker.tsx';
import styles from './volumes.module.css';
import { volumeCode, volumeLabel } from './words.ts';

/** What a layout of one kind gets. */
export interface KindProps {
  readonly type: string;
  /** Of the member. */
  readonly path: Path;
}

/** Kinds with more to show than their fields one below the other. */
const bodies: Readonly<Record<string, ComponentType<KindProps>>> = {
  configMap: FilesBody,
  secret: FilesBody,
  downwardAPI: FilesBody,
  projected: FilesBody,
  ephemeral: ClaimBody,
};

interface VolumeBodyProps {
  readonly path: Path;
  /** The kind of a volume that is not written yet. */
  readonly draftKind: VolumeKind | undefined;
  readonly onDraftKind: (kind: VolumeKind) => void;
}

/** Below the line of a volume: what kind it is, and the fields of that kind. */
export function VolumeBody({ path, draftKind, onDraftKind }: VolumeBodyProps) {
  const actions = useActions();
  const current = useCurrentState();
  const draft = useContext(DraftItem);
  const id = useSelect((state) => {
    const drafted = draftAt(draft, path);
    return volumeKindOf(drafted ? drafted.value : getIn(state.root, path)).id;
  });
  const left = useRef(new Map<string, Json>());
  const coming = useRef<VolumeKind>(undefined);
  // A kind that needs something is written when that is there; until then the volume stays what it is.
  const change = useDraft({
    base: path,
    isComplete: (value) => coming.current !== undefined && isVolumeComplete(value, coming.current),
    first: (value) =>
      coming.current && isObject(value)
        ? kindEdits(path, getIn(current().root, path), coming.current, value)
        : [],
  });
  const written = volumeKinds.find((kind) => kind.id === id);
  const kind = draft ? (draftKind ?? written) : change.begun ? (coming.current ?? written) : written;
  const pick = (next: VolumeKind) => {
    const volume = draft ? draft.value : getIn(current().root, path);
    const before = volumeKindOf(volume);
    const held = own(volume, before.member);
    if (held !== undefined) left.current.set(before.id, held);
    if (draft) {
      onDraftKind(next);
      const [member = before.member] = volumeMembers(volume);
      void draft.edit([
        { op: 'delete', path: [...path, member] },
        {
          op: 'set',
          path: [...path, next.member],
          value: own(changedTo(volume, next, left.current), next.member) ?? {},
        },
      ]);
      return;
    }
    if (change.begun) change.drop();
    if (next.id === before.id && volumeMembers(volume).length === 1) return;
    coming.current = next;
    const value = changedTo(volume, next, left.current);
    if (isVolumeComplete(value, next)) void actions.edit({ edits: kindEdits(path, volume, next, value) });
    else void change.start(value);
  };
  if (!kind) return null;
  return (
    <DraftItem value={draft ?? (change.begun ? change : undefined)}>
      <div className={styles.body}>
        <Head path={path} kind={kind} onPick={pick} />
        <Fields path={path} kind={kind} />
      </div>
    </DraftItem>
  );
}

function Head({
  path,
  kind,
  onPick,
}: {
  readonly path: Path;
  readonly kind: VolumeKind;
  readonly onPick: (kind: VolumeKind) => void;
}) {
  const words = useWords();
  const tables = useMessages();
  const draft = useContext(DraftItem);
  const stored = useSelect((state) => nameAt(state, child(path, 'name')));
  const drafted = draft && own(draft.value, 'name');
  const name = typeof drafted === 'string' ? drafted : stored;
  const member = fieldOf('Volume', kind.member);
  const mode = fieldOf(member?.type ?? '', 'defaultMode');
  return (
    <div className={styles.bodyHead}>
      <Icon name={kind.symbol} className={styles.symbol} />
      <strong className={styles.bodyName}>{name}</strong>
      <span className={styles.word}>{words['volume.is']}</span>
      <VolumePicker label={words['volume.kindOf'](name)} className={styles.kind} onPick={onPick}>
        <Icon name={kind.symbol} size={14} />
        <span>{volumeLabel(kind, tables)}</span>
        <Icon name="open" size={14} />
      </VolumePicker>
      <code className={styles.code}>{volumeCode(kind)}</code>
      {kind.instead && <span className={styles.badge}>{words[`volume.instead.${kind.instead}`]}</span>}
      {/* Once the volume is written: before, what it needs comes first. */}
      {mode && !draft && (
        <span className={styles.mode}>
          <span className={styles.word}>{words['volume.mode']}</span>
          <Field field={mode} path={child(child(path, kind.member), mode.name)} compact />
        </span>
      )}
    </div>
  );
}

function Fields({ path, kind }: { readonly path: Path; readonly kind: VolumeKind }) {
  const words = useWords();
  const at = child(path, kind.member);
  const shape = useShape(at);
  const type = fieldOf('Volume', kind.member)?.type;
  const others = useSelect((state) => {
    const members = volumeMembers(getIn(state.root, path)).filter((name) => name !== kind.member);
    return members.join();
  });
  if (type === undefined || !structOf(type)) return null;
  const Body = lookUp(bodies, kind.member) ?? PlainBody;
  return (
    <>
      {shape === 'scalar' || shape === 'list' ? <Misfit path={at} /> : <Body type={type} path={at} />}
      {kind.risky && (
        <p className={styles.note}>
          <Icon name="caution" size={14} /> {words['volume.hostPathNote']}
        </p>
      )}
      <Findings path={at} />
      <UnknownKeys path={at} known={(key) => fieldOf(type, key) !== undefined} />
      {others !== '' &&
        others.split(',').map((name) => (
          <div key={name} className={form.unknown}>
            <code className={form.name}>{name}</code>
            <Misfit path={child(path, name)} />
          </div>
        ))}
    </>
  );
}
