import type { FieldFactId, FieldFactParam, PodSentenceId, PodSentenceParam } from '../engine/index.ts';
import type { FieldKey, Issue } from '../pod/index.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** Words about one field. Plain text; `code` in backquotes. Our own words, never upstream's description. */
export interface FieldText {
  /** Name of the field for people, in sentence case and without a colon: `Grace period`, `终止宽限期`. */
  readonly label: string;
  /** What it is and does: at most two short sentences. Shown as help below the control and in the hover. */
  readonly help: string;
}

/** The long words about one field, loaded after the first form. The same rules as for {@link FieldText}. */
export interface FieldDetail {
  /** The longer explanation, where two sentences do not do. */
  readonly more?: string;
  /** The usual mistake. */
  readonly mistake?: string;
}

type OwnerOf<K extends string> = K extends `${infer Owner}.${string}` ? Owner : never;
type Owner = OwnerOf<FieldKey>;

type VolumeOwner =
  | Extract<
      Owner,
      `${string}VolumeSource` | `${string}Projection` | 'Volume' | `PersistentVolumeClaim${string}`
    >
  | 'KeyToPath'
  | 'DownwardAPIVolumeFile'
  | 'VolumeResourceRequirements'
  | 'TypedLocalObjectReference'
  | 'TypedObjectReference';

type ContainerOwner =
  | 'Container'
  | 'EphemeralContainer'
  | `Container${'Port' | 'ResizePolicy' | 'RestartRule' | 'RestartRuleOnExitCodes'}`
  | 'Capabilities'
  | 'ConfigMapEnvSource'
  | 'ConfigMapKeySelector'
  | 'EnvFromSource'
  | 'EnvVar'
  | 'EnvVarSource'
  | 'ExecAction'
  | 'FileKeySelector'
  | 'GRPCAction'
  | 'HTTPGetAction'
  | 'HTTPHeader'
  | 'Lifecycle'
  | 'LifecycleHandler'
  | 'ObjectFieldSelector'
  | 'Probe'
  | 'ResourceClaim'
  | 'ResourceFieldSelector'
  | 'ResourceRequirements'
  | 'SecretEnvSource'
  | 'SecretKeySelector'
  | 'SecurityContext'
  | 'SleepAction'
  | 'TCPSocketAction'
  | 'VolumeDevice'
  | 'VolumeMount';

type KeysOf<O extends Owner> = Extract<FieldKey, `${O}.${string}`>;

/** Tables of `fields/`, one file each; together they cover every {@link FieldKey}. */
export type ContainerFieldTexts = Record<KeysOf<ContainerOwner>, FieldText>;
export type VolumeFieldTexts = Record<KeysOf<VolumeOwner>, FieldText>;
export type PodFieldTexts = Record<KeysOf<Exclude<Owner, ContainerOwner | VolumeOwner>>, FieldText>;
export type FieldTexts = ContainerFieldTexts & VolumeFieldTexts & PodFieldTexts;

/** Tables of `details/`, one file each; a field without an entry is explained by its help alone. */
export type ContainerFieldDetails = Readonly<Partial<Record<keyof ContainerFieldTexts, FieldDetail>>>;
export type VolumeFieldDetails = Readonly<Partial<Record<keyof VolumeFieldTexts, FieldDetail>>>;
export type PodFieldDetails = Readonly<Partial<Record<keyof PodFieldTexts, FieldDetail>>>;
export type FieldDetails = Readonly<Partial<Record<FieldKey, FieldDetail>>>;

/** A sentence, or a function of the values it names. */
export type Message = string | ((...values: never[]) => string);

/** The shape another language must have: the same keys, and functions of the same values. */
export type Translation<Table> = {
  readonly [K in keyof Table]: Table[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : string;
};

/** The sentence of an issue. `p` reads its params as text; lists are joined. */
export type IssueMessage = (p: (name: string) => string, issue: Issue) => string;
/** The sentence of an explanation. */
export type ExplainMessage = (p: (name: string) => string) => string;

/** The Pod's story and the facts of a field: `p` takes the names of the params that the id has, and no other. */
export type PodSentenceMessages = {
  readonly [Id in PodSentenceId]: (p: (name: PodSentenceParam<Id>) => string) => string;
};
export type FieldFactMessages = {
  readonly [Id in FieldFactId]: (p: (name: FieldFactParam<Id>) => string) => string;
};
