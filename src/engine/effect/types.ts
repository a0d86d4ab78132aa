import type { ContainerRole, DefaultedBy, Json, Path } from '../../pod/index.ts';

/** Where a value comes from: from this place of the file, from the Pod around, or from who fills what is left out. */
export type EffectSource = 'here' | 'pod' | DefaultedBy;

/** What is said beside a value, or in place of one that the manifest does not tell. */
export type EffectNote =
  | 'dropped'
  | 'imageUser'
  | 'imageNotRoot'
  | 'imageGroup'
  | 'imageCommand'
  | 'noImageArguments'
  | 'imageArguments'
  | 'imageDirectory'
  | 'imageSignal'
  | 'fullName'
  | 'fromLimit'
  | 'noRequest'
  | 'noLimit'
  | 'initRestart'
  | 'neverAgain'
  | 'podIp'
  | 'privileged'
  | 'escalates'
  | 'whereAppArmor'
  | 'whereSeLinux'
  | 'unlessDefault'
  | 'priorityOfClass'
  | 'tolerations'
  | 'podName';

export type EffectGroup = 'pod' | 'image' | 'run' | 'resources' | 'probes' | 'ports' | 'security';

/** One field: what the file says, what counts, and why. */
export interface EffectRow {
  readonly group: EffectGroup;
  /** Where the file says it or would, from the document's root. */
  readonly path: Path;
  /** Below the container or the Pod's spec, as people write it: `securityContext.runAsUser`. */
  readonly name: string;
  /** Undefined where the file says nothing here. */
  readonly written: Json | undefined;
  /** Undefined where no value is known; then there is a note. */
  readonly value: Json | undefined;
  readonly from: EffectSource;
  /** Where the value stands that is inherited, from the document's root. */
  readonly source?: Path;
  readonly note?: EffectNote;
}

/** What counts for a container; for the Pod as a whole where there is no role. */
export interface EffectSubject {
  /** From the document's root. */
  readonly path: Path;
  readonly name: string;
  readonly role: ContainerRole | undefined;
  readonly rows: readonly EffectRow[];
}
