import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { formatPath, getIn, isObject, type Json, own, type Path } from '../../../pod/index.ts';
import { useActions, useCurrentState, useMessages, usePodPath } from '../../../store/index.ts';
import { Icon, IconButton, Menu, type MenuItem } from '../../../ui/index.ts';
import { Field } from '../Field.tsx';
import formStyles from '../form.module.css';
import { useLength, useWords } from '../hooks.ts';
import { useKept } from '../kept-drafts.ts';
import type { LayoutProps } from '../layouts.ts';
import { Mark } from '../Mark.tsx';
import { NewReference } from '../new-reference.ts';
import { child, descend } from '../paths.ts';
import { SectionActions } from '../slot.tsx';
import { volumeLabel } from '../volumes/words.ts';
import styles from './boxes.module.css';
import { isNamed, type NewVolumeKind, newVolumeEdits, newVolumeKinds } from './new-volume.ts';

/** The mounts, with a way to make the volume together with its mount; block devices where there are some. */
export function MountsLayout({ path, fields }: LayoutProps) {
  const [mounts, ...rest] = fields;
  const words = useWords();
  const tables = useMessages();
  const [asked, setAsked] = useState<NewVolumeKind>();
  const [withRest, setWithRest] = useState(false);
  const lengths = useLength(child(path, rest[0]?.name ?? ''));
  const { value: left, keep } = useKept(descend(path, 'volumeMounts', 'new volume'));
  const actions = useActions();
  const current = useCurrentState();
  const podPath = usePodPath();
  if (!mounts) return null;
  const list = child(path, mounts.name);
  const begun = newVolumeKinds.find(({ id }) => id === own(left, 'kind'));
  const kind = begun ?? asked;
  const setKind = (next: NewVolumeKind) => {
    if (isObject(left)) keep({ ...left, kind: next.id });
    setAsked(next);
  };
  /** The volume of a mount that is there is made for it in one step; that of the next one is asked for below. */
  const make = (reference: Path) => {
    const scratch = newVolumeKinds.find(({ id }) => id === 'emptyDir');
    const { root } = current();
    const at = own(getIn(root, reference.slice(0, -1)), 'mountPath');
    if (!scratch) return;
    if (typeof at !== 'string') return setKind(scratch);
    const [volume, mount] = newVolumeEdits(root, podPath, list, scratch, at, '');
    const name = mount?.op === 'insert' ? own(mount.value, 'name') : undefined;
    if (!volume || name === undefined) return;
    void actions.edit({ edits: [volume, { op: 'set', path: reference, value: name }] });
  };
  const kinds = (): MenuItem[] =>
    newVolumeKinds.map((item) => ({
      label: volumeLabel(item, tables),
      icon: item.symbol,
      run: () => setKind(item),
    }));
  const more = (): MenuItem[] => [
    { label: words['container.devices'], icon: 'server', run: () => setWithRest(true) },
  ];
  return (
    <>
      <SectionActions>
        <Menu label={words['container.newVolume']} items={kinds} className={styles.menuButton}>
          <Icon name="folder" size={14} />
          {words['container.newVolume']}
        </Menu>
      </SectionActions>
      <NewReference value={{ label: words['container.newScratch'], run: make }}>
        <Field field={mounts} path={list} place="headed" />
      </NewReference>
      {kind && (
        <NewVolume
          kind={kind}
          mounts={list}
          at={textIn(left, 'at')}
          named={textIn(left, 'named')}
          onType={(typed) =>
            keep(typed.at === '' && typed.named === '' ? undefined : { kind: kind.id, ...typed })
          }
          onDone={() => {
            keep(undefined);
            setAsked(undefined);
          }}
        />
      )}
      {(lengths > 0 || withRest) &&
        rest.map((field) => (
          <Field key={field.name} field={field} path={child(path, field.name)} place="section" />
        ))}
      {lengths === 0 && !withRest && (
        <SectionActions>
          <Menu label={words['container.moreMounts']} items={more} className={formStyles.rowButton}>
            <Icon name="more" />
          </Menu>
        </SectionActions>
      )}
    </>
  );
}

function textIn(value: Json | undefined, name: string): string {
  const found = own(value, name);
  return typeof found === 'string' ? found : '';
}

interface NewVolumeProps {
  readonly kind: NewVolumeKind;
  readonly mounts: Path;
  readonly at: string;
  readonly named: string;
  readonly onType: (typed: { readonly at: string; readonly named: string }) => void;
  readonly onDone: () => void;
}

/** The row of a volume that is made together with its mount: both are written when its cells are filled and left. */
function NewVolume({ kind, mounts, at, named, onType, onDone }: NewVolumeProps) {
  const words = useWords();
  const tables = useMessages();
  const actions = useActions();
  const current = useCurrentState();
  const podPath = usePodPath();
  const length = useLength(mounts);
  const first = useRef<HTMLInputElement>(null);
  const written = useRef(false);
  // What was left half filled is there again, and does not ask.
  const isNew = useRef(at === '' && named === '');
  useLayoutEffect(() => {
    if (isNew.current) first.current?.focus();
  }, []);
  const write = () => {
    if (written.current || at.trim() === '' || (isNamed(kind) && named.trim() === '')) return;
    written.current = true;
    const edits = newVolumeEdits(current().root, podPath, mounts, kind, at.trim(), named.trim());
    void actions.edit({ edits }).then(({ ok }) => {
      written.current = ok;
      if (!ok) return;
      const back =
        document.activeElement === document.body ||
        first.current?.closest('div[data-state]')?.contains(document.activeElement);
      onDone();
      if (!back) return;
      const cell = `[data-path="${CSS.escape(formatPath([...mounts, length, 'mountPath']))}"] input`;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(cell)?.focus());
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') write();
    if (event.key === 'Escape') onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of cells
    <div
      role="group"
      aria-label={words['container.newVolume']}
      className={styles.newVolume}
      data-state="draft"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) write();
      }}
    >
      <Mark state="draft" />
      <span className={styles.kind}>
        <Icon name={kind.symbol} size={14} />
        {volumeLabel(kind, tables)}
      </span>
      <input
        ref={first}
        type="text"
        className={styles.newInput}
        aria-label={words['container.at']}
        placeholder={words['container.atPlaceholder']}
        autoComplete="off"
        spellCheck={false}
        value={at}
        onChange={({ target }) => onType({ at: target.value, named })}
      />
      {isNamed(kind) ? (
        <input
          type="text"
          className={styles.newInput}
          aria-label={words[`container.volume.${kind.id}.name`]}
          placeholder={words[`container.volume.${kind.id}.name`]}
          autoComplete="off"
          spellCheck={false}
          value={named}
          onChange={({ target }) => onType({ at, named: target.value })}
        />
      ) : (
        <span />
      )}
      <IconButton icon="remove" label={words['container.dropVolume']} onClick={onDone} />
    </div>
  );
}
