import type {
  ComposeWord,
  FieldFactId,
  FieldFactParam,
  IssueCode,
  IssueParamName,
  PodSentenceId,
  PodSentenceParam,
} from '../engine/index.ts';
import type { NoteCode, NoteParamName } from '../importers/index.ts';
import type {
  EnumValues,
  FieldKey,
  Issue,
  OuterKey,
  SchemaKey,
  TextCode,
  TextIssueParamNames,
} from '../pod/index.ts';

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
/** Of the fields around a Pod only those that people use most have words of their own. */
export type WorkloadFieldTexts = Readonly<Partial<Record<OuterKey, FieldText>>>;
export type FieldTexts = ContainerFieldTexts & VolumeFieldTexts & PodFieldTexts & WorkloadFieldTexts;

/** Tables of `details/`, one file each; a field without an entry is explained by its help alone. */
export type ContainerFieldDetails = Readonly<Partial<Record<keyof ContainerFieldTexts, FieldDetail>>>;
export type VolumeFieldDetails = Readonly<Partial<Record<keyof VolumeFieldTexts, FieldDetail>>>;
export type PodFieldDetails = Readonly<Partial<Record<keyof PodFieldTexts, FieldDetail>>>;
export type FieldDetails = Readonly<Partial<Record<FieldKey, FieldDetail>>>;

/** Signals of the kernel's real-time range, which mean nothing by themselves. */
type Unexplained = `SIGRT${string}`;

/** What each allowed value of a field means, in half a sentence without a full stop. */
export type ValueTexts = {
  readonly [K in keyof EnumValues]: Readonly<Record<Exclude<EnumValues[K], Unexplained>, string>>;
};

/** What allowed values are called where they stand side by side, in the order in which they stand: the usual one first. */
export type ChoiceTexts = {
  readonly [K in keyof EnumValues]?: Readonly<Record<EnumValues[K], string>>;
} & Readonly<Partial<Record<OuterKey, Readonly<Record<string, string>>>>>;

/** A sentence, or a function of the values it names. */
export type Message = string | ((...values: never[]) => string);

/** The shape another language must have: the same keys, and functions of the same values. */
export type Translation<Table> = {
  readonly [K in keyof Table]: Table[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : string;
};

/** Reads the params of a sentence as words of its language. `words.ts` makes one. */
export interface Reader<Name extends string = string> {
  /** The text of a param; the items of a list with commas and "and" between them. */
  (name: Name): string;
  /** The items with commas and "or" between them. */
  or(name: Name): string;
  /** The items, each in backquotes, with "and" between them. */
  code(name: Name): string;
  /** How many: the items of a list, or the number itself; 1 for a text. */
  count(name: Name): number;
  /** The one of two words that goes with that many in English; Chinese has no such forms. */
  plural(name: Name, one: string, other: string): string;
}

/** The sentence of each issue: `p` takes the names of the params that the code has, and no other. */
export type IssueMessages = {
  readonly [Code in IssueCode]: (p: Reader<IssueParamName<Code>>, issue: Issue) => string;
};
/** The sentences about the text itself, likewise. */
export type TextIssueMessages = {
  readonly [Code in TextCode]: (p: Reader<TextIssueParamNames[Code]>, issue: Issue) => string;
};
/** What stands for a field of Docker Compose. */
export type ComposeHints = { readonly [Word in ComposeWord]: string };
/** What is told of a command or compose file that became a manifest, likewise. */
export type NoteMessages = {
  readonly [Code in NoteCode]: (p: Reader<NoteParamName<Code>>) => string;
};
/** The sentence of an explanation. */
export type ExplainMessage = (p: Reader) => string;

/** The Pod's story and the facts of a field: `p` takes the names of the params that the id has, and no other. */
export type PodSentenceMessages = {
  readonly [Id in PodSentenceId]: (p: Reader<PodSentenceParam<Id>>) => string;
};
export type FieldFactMessages = {
  readonly [Id in FieldFactId]: (p: Reader<FieldFactParam<Id>>) => string;
};

/** Lists and maps whose items have a name of their own; of the others the label of the list serves. */
export type ItemNames = Readonly<Partial<Record<SchemaKey, string>>>;
