import type { Tables } from '../i18n/index.ts';
import {
  containersOf,
  type FormSectionId,
  getIn,
  lookUp,
  type Path,
  type PathEdit,
  type PlacedPreset,
  type PresetObstacle,
  placedPresets,
  structs,
} from '../pod/index.ts';
import { pathOfPart, type State } from '../store/index.ts';

/** A preset at the place it would act on now. */
export interface PlacedPlan {
  readonly placed: PlacedPreset;
  /** What the preset is carried out on: the container, `metadata`, or `spec`. */
  readonly path: Path;
  /** Where its form shows it. */
  readonly section: Path;
  /** The fields of its section. */
  readonly fields: readonly string[];
  /** The name of its section or group, in words. */
  readonly title: string | undefined;
}

/** The section of `PodSpec` that a layout divides further, by its word and the field to go to. */
const podSections = {
  network: { word: 'outline.network', field: 'dnsConfig' },
  nodes: { word: 'scheduling.must', field: 'nodeSelector' },
  near: { word: 'scheduling.near', field: 'affinity' },
  tolerations: { word: 'scheduling.tolerations', field: 'tolerations' },
  spread: { word: 'scheduling.spreads', field: 'topologySpreadConstraints' },
} as const;
type PodSection = (typeof podSections)[keyof typeof podSections];

/** The container that is open, else the first. */
function containerAt({ root, current, part }: State): Path | undefined {
  if (!current) return undefined;
  const { podPath } = current.ref;
  if (part.kind === 'container' && part.list !== 'ephemeralContainers') return pathOfPart(podPath, part);
  const first = containersOf(getIn(root, podPath)).find(({ list }) => list === 'containers');
  return first && [...podPath, 'spec', first.list, first.index];
}

/** Every preset with what it would act on; none where there is no Pod. */
export function presetPlaces(state: State, { ui }: Pick<Tables, 'ui'>): PlacedPlan[] {
  const { current } = state;
  if (!current) return [];
  const { podPath } = current.ref;
  const container = containerAt(state);
  return placedPresets.flatMap((placed): PlacedPlan[] => {
    const { type, section } = placed;
    if (type === 'ObjectMeta') {
      const path = [...podPath, 'metadata'];
      return [
        {
          placed,
          path,
          section: [...path, 'labels'],
          fields: ['labels', 'metadata'],
          title: ui['outline.metadata'],
        },
      ];
    }
    if (type === 'PodSpec') {
      const path = [...podPath, 'spec'];
      const known = lookUp<PodSection>(podSections, section ?? '');
      if (!known) return [];
      return [
        { placed, path, section: [...path, known.field], fields: [known.field], title: ui[known.word] },
      ];
    }
    if (!container) return [];
    const found = structs.Container.sections.find(({ id }) => id === section);
    const fields = found?.fields ?? ['name'];
    const at = [...container, ...fields.slice(0, 1)];
    return [
      {
        placed,
        path: container,
        section: at,
        fields,
        title: found && ui[`form.section.${found.id as FormSectionId}`],
      },
    ];
  });
}

/** What the preset does now: its edits, none where the person has to say more first, or why it does nothing. */
export function planOf(
  { placed: { preset }, path }: PlacedPlan,
  { root, current }: State,
): readonly PathEdit[] | PresetObstacle {
  const scope = { root, podPath: current?.ref.podPath ?? [] };
  const plan = preset.plan(scope, path);
  return plan.length > 0 || preset.draft?.(scope) !== undefined ? plan : 'there';
}
