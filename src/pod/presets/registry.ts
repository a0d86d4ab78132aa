import { lookUp } from '../json.ts';
import { containerPresets, envPresets, mountPresets, portPresets } from './container.ts';
import { metadataPresets } from './metadata.ts';
import { networkPresets } from './network.ts';
import { lifecyclePresets, probePresets } from './probes.ts';
import { resourcePresets } from './resources.ts';
import { restrictedPresets } from './restricted.ts';
import { nodePresets, podRulePresets, spreadPresets, tolerationPresets } from './scheduling.ts';
import type { Preset } from './types.ts';

/**
 * The presets by where they stand: at the head of a struct's form (`Container`), of a section (`Container.ports`), or of a
 * group of PodSpec (`PodSpec.scheduling`).
 */
const presets = {
  Container: [...containerPresets, ...restrictedPresets],
  'Container.ports': portPresets,
  'Container.environment': envPresets,
  'Container.resources': resourcePresets,
  'Container.mounts': mountPresets,
  'Container.probes': probePresets,
  'Container.lifecycle': lifecyclePresets,
  ObjectMeta: metadataPresets,
  'PodSpec.network': networkPresets,
  // Sections of the layout of PodSpec.scheduling.
  'PodSpec.nodes': nodePresets,
  'PodSpec.near': podRulePresets,
  'PodSpec.tolerations': tolerationPresets,
  'PodSpec.spread': spreadPresets,
} as const satisfies Readonly<Record<string, readonly Preset[]>>;

export type PresetId = (typeof presets)[keyof typeof presets][number]['id'];

/** The sections of a debug container that have presets: it can have no ports, probes, hooks or resources. */
const debugSections: readonly (string | undefined)[] = ['environment', 'mounts'];

/** The presets of a place, which is a struct's name, with a section's id where it is that of a section. */
export function presetsAt(type: string, section?: string): readonly Preset<PresetId>[] {
  const struct = type === 'EphemeralContainer' && debugSections.includes(section) ? 'Container' : type;
  const place = section === undefined ? struct : `${struct}.${section}`;
  return lookUp<readonly Preset<PresetId>[]>(presets, place) ?? [];
}

/** A preset with where it stands. */
export interface PlacedPreset {
  readonly type: string;
  readonly section?: string;
  readonly preset: Preset<PresetId>;
}

/** All presets, in the order of their places. */
export const placedPresets: readonly PlacedPreset[] = Object.entries(presets).flatMap(([place, there]) => {
  const [type = place, section] = place.split('.');
  return there.map(
    (preset): PlacedPreset => (section === undefined ? { type, preset } : { type, section, preset }),
  );
});
