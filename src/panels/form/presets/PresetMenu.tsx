import { memo, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Json,
  type Path,
  type PathEdit,
  type Preset,
  type PresetId,
  presetsAt,
  removes,
} from '../../../pod/index.ts';
import { type EditPreview, useActions, useCurrentState, useSelect } from '../../../store/index.ts';
import { Icon, Menu, type MenuItem } from '../../../ui/index.ts';
import { useWords } from '../hooks.ts';
import { PresetDialog } from './PresetDialog.tsx';
import styles from './presets.module.css';

interface PresetMenuProps {
  /** Struct whose form or section it stands at. */
  readonly type: string;
  /** Of the struct. */
  readonly path: Path;
  readonly section?: string | undefined;
  /** Begins a new item with a value, for presets that have to ask more. */
  readonly onDraft?: ((value: Json) => void) | undefined;
}

/** What a person sees before a plan that takes something away is carried out. */
interface Asked {
  readonly title: string;
  readonly edits: readonly PathEdit[];
  readonly preview: EditPreview;
}

/**
 * The presets of a form or section: each says in grey what it sets, in the help bar what it would do to the text, and why
 * where it has nothing to do. Nothing where there are none.
 */
export const PresetMenu = memo(function PresetMenu({ type, path, section, onDraft }: PresetMenuProps) {
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const [asked, setAsked] = useState<Asked>();
  const hinted = useRef<MenuItem>(undefined);
  const presets = useMemo(() => presetsAt(type, section), [type, section]);
  const askedHere = useSelect(({ presetAsked }) => presets.find(({ id }) => id === presetAsked));
  useEffect(() => {
    if (!askedHere) return;
    actions.askPreset(undefined);
    const { root, current: pod } = current();
    const draft = askedHere.draft?.({ root, podPath: pod?.ref.podPath ?? [] });
    if (draft !== undefined) onDraft?.(draft);
  }, [askedHere, actions, current, onDraft]);
  if (presets.length === 0) return null;

  const plans = new Map<MenuItem, readonly PathEdit[]>();
  const apply = async (preset: Preset<PresetId>, edits: readonly PathEdit[]) => {
    const { root, current: pod } = current();
    const scope = { root, podPath: pod?.ref.podPath ?? [] };
    const preview = removes(scope, edits) ? await actions.preview(edits) : undefined;
    if (preview) setAsked({ title: words[`preset.${preset.id}`], edits, preview });
    else await actions.edit({ edits });
  };
  const items = (): MenuItem[] => {
    const { root, current: pod, settings } = current();
    const scope = { root, podPath: pod?.ref.podPath ?? [], cluster: settings.cluster };
    plans.clear();
    return presets.map((preset) => {
      const plan = preset.plan(scope, path);
      const draft = onDraft && plan.length === 0 ? preset.draft?.(scope) : undefined;
      const missing = plan.length === 0 && draft === undefined;
      const obstacle = typeof plan === 'string' ? plan : missing ? 'there' : undefined;
      const edits = typeof plan === 'string' ? [] : plan;
      const labels = preset.labels?.(scope);
      const sets = words[`preset.${preset.id}.sets`];
      const item: MenuItem = {
        label: words[`preset.${preset.id}`],
        note: obstacle
          ? words[`preset.obstacle.${obstacle}`]
          : labels === undefined
            ? sets
            : words['preset.withLabels'](sets, labels),
        icon: preset.caution ? 'warning' : undefined,
        disabled: obstacle !== undefined,
        run: () => (draft === undefined ? void apply(preset, edits) : onDraft?.(draft)),
      };
      plans.set(item, edits);
      return item;
    });
  };
  /** Planned when the pointer is on it, for a plan of a large text goes to the worker. */
  const hint = async (item: MenuItem | undefined) => {
    hinted.current = item;
    const edits = item && plans.get(item);
    if (!item || !edits) return actions.hint(undefined);
    actions.hint({ title: item.label, text: item.note ?? '' });
    const preview = await actions.preview(edits);
    if (!preview || hinted.current !== item) return;
    const lines = words['preset.lines'](preview.added, preview.changed, preview.removed);
    actions.hint({ title: item.label, text: `${lines}. ${item.note ?? ''}` });
  };
  return (
    <>
      <Menu
        label={words['preset.menu']}
        items={items}
        className={styles.button}
        onHint={(item) => void hint(item)}
      >
        <Icon name="preset" />
        <span className={styles.label}>{words['preset.menu']}</span>
        <Icon name="open" size={14} />
      </Menu>
      {asked && (
        <PresetDialog
          title={asked.title}
          preview={asked.preview}
          onApply={() => void actions.edit({ edits: asked.edits })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
});
