import type { ComponentType } from 'react';
import { type FieldSchema, lookUp, type Path } from '../../pod/index.ts';
import { CommandLayout } from './boxes/CommandLayout.tsx';
import { EnvironmentLayout } from './boxes/EnvironmentLayout.tsx';
import { MountsLayout } from './boxes/MountsLayout.tsx';
import { MetadataLayout } from './metadata/MetadataLayout.tsx';
import { ServerLayout } from './metadata/ServerLayout.tsx';
import { LifecycleLayout } from './probes/LifecycleLayout.tsx';
import { ProbeMatrix } from './probes/ProbeMatrix.tsx';
import { PodResourcesLayout } from './resources/PodResourcesLayout.tsx';
import { ResourcesLayout } from './resources/ResourcesLayout.tsx';
import { NetworkLayout } from './scheduling/NetworkLayout.tsx';
import { RestartLayout } from './scheduling/RestartLayout.tsx';
import { SchedulingLayout } from './scheduling/SchedulingLayout.tsx';
import { PodSecurityGroup } from './security/PodSecurityGroup.tsx';
import { RestrictHead } from './security/RestrictButton.tsx';
import { SecurityMatrix } from './security/SecurityMatrix.tsx';

/** What a layout made for one section or group gets: it shows all of these fields, and no others. */
export interface LayoutProps {
  readonly type: string;
  /** Of the struct. */
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
}

/**
 * Layouts made for a section of a struct (`Container.probes`) or a group of PodSpec (`PodSpec.scheduling`); the others show
 * their fields one below the other, in the order of the field model.
 */
const layouts: Readonly<Record<string, ComponentType<LayoutProps>>> = {
  'ObjectMeta.main': MetadataLayout,
  'ObjectMeta.server': ServerLayout,
  'Container.lifecycle': LifecycleLayout,
  'Container.probes': ProbeMatrix,
  'PodSpec.lifecycle': RestartLayout,
  'PodSpec.network': NetworkLayout,
  'PodSpec.scheduling': SchedulingLayout,
  'Container.command': CommandLayout,
  'Container.environment': EnvironmentLayout,
  'Container.mounts': MountsLayout,
  'Container.resources': ResourcesLayout,
  'PodSpec.resources': PodResourcesLayout,
  'Container.security': SecurityMatrix,
  'PodSpec.security': PodSecurityGroup,
};

export function layoutOf(type: string, section: string): ComponentType<LayoutProps> | undefined {
  return lookUp(layouts, `${type}.${section}`);
}

/** What stands at the head of a section beside its presets, also while it is closed. */
const heads: Readonly<Record<string, ComponentType>> = {
  'Container.security': RestrictHead,
};

export function headOf(type: string, section: string): ComponentType | undefined {
  return lookUp(heads, `${type}.${section}`);
}
