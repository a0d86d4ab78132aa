/**
 * The field model: what is known of every field and every struct of the schema, said once.
 *
 * - What upstream's schema says (name, type, shape, required, allowed values) is generated: {@link FieldSchema}.
 * - What no package carries is kept by hand and partly: {@link FieldFacts} by field, {@link StructFacts} by struct. Their
 *   keys are unions generated from the schema, so that one that is misspelt or gone does not compile.
 * - {@link FieldRecord} and {@link StructRecord} are both together and total: `derive.ts` makes one for every field and
 *   struct, so that a field the schema brings has a control, a section and an order before anybody wrote a line on it.
 *
 * Words are not here: labels and help by field key, the meaning of allowed values by field key and value, stand in
 * `i18n/<lang>/`, in tables that the compiler keeps total over the same keys.
 */
import type { Json } from '../json.ts';
import type { FieldKey, FieldSchema, OuterKey, StructName } from '../schema/index.ts';
import type { GateName } from './gates.ts';
import type { SectionId } from './structs/index.ts';

/** Every field of the schema, as `Container.image`. */
export type SchemaKey = FieldKey | OuterKey;

/** The names of a struct's fields. */
export type FieldName<S extends StructName> = SchemaKey extends infer Key
  ? Key extends `${S}.${infer Name}`
    ? Name
    : never
  : never;

/** Who fills a field that the manifest leaves out. */
export type DefaultedBy =
  | 'api-server'
  | 'admission'
  | 'scheduler'
  | 'kubelet'
  | 'runtime'
  | 'image'
  | 'kernel';

/**
 * The widget that edits a field as a whole; follows from the schema unless the facts of the field, or of the struct that
 * is its type, name another. A made-for-it control is a name here, a file, and its line in the form's registry.
 */
export type Control =
  | 'text' // one line
  | 'name' // of what the Pod defines: what refers to it follows when it is renamed
  | 'multiline'
  | 'integer'
  | 'switch' // unset, false, true
  | 'select' // one of the field's `values`
  | 'quantity'
  | 'int-or-string'
  | 'time'
  | 'octal' // a file mode: shown, typed and written as 0644; in JSON the number
  | 'image'
  | 'fact' // a field of the Pod itself, by its path
  | 'access' // read-only said as what may be done
  | 'reference' // a name out of the Pod itself; see `names`
  | 'string-list' // rows of text
  | 'struct-list' // rows of structs
  | 'number-list'
  | 'string-map'
  | 'quantity-map'
  | 'struct' // a group of the controls of its fields
  | 'union' // a struct of which exactly one member may be set
  | 'resources' // requests beside limits, a row per resource
  | 'json'; // free JSON, edited as YAML

/** How one item of a list of structs is laid out; follows from the struct unless its facts name another. */
export type ItemLayout =
  | 'row' // a line of cells
  | 'union-row' // a line: the fields beside a union, its choice, and the fields of what is chosen
  | 'card'; // a group that opens

/** What is defined in a Pod and named elsewhere in it. `volume` is a claim template of a StatefulSet, too. */
export type LocalName = 'volume' | 'port' | 'container' | 'env' | 'resource-claim';

/** What a place that uses a name of the Pod is to people: a mount, a probe, the target of a Service. */
export const useKinds = [
  'mount',
  'device',
  'env-file',
  'probe',
  'hook',
  'resource-value',
  'debug-target',
  'claim',
  'env-value',
  'command',
  'argument',
  'sub-path',
  'failure-rule',
  'annotation',
  'service',
  'network-policy',
  'autoscaler',
] as const;
export type UseKind = (typeof useKinds)[number];

/** Objects beside the Pod that it names, by kind. */
export type ObjectKind =
  | 'ConfigMap'
  | 'Secret'
  | 'PersistentVolumeClaim'
  | 'ServiceAccount'
  | 'RuntimeClass'
  | 'PriorityClass'
  | 'ResourceClaim'
  | 'ResourceClaimTemplate'
  | 'StorageClass'
  | 'VolumeAttributesClass'
  | 'ClusterTrustBundle'
  | 'PodGroup'
  | 'Namespace'
  | 'Node'
  | 'Service';

/** What a field names: something of the Pod, an object, or a key in the object that stands beside or above it. */
export type Names = LocalName | ObjectKind | 'object-key';

/** A feature gate's stage and whether it is on by default: `alpha` is off, `beta` and `stable` are on. */
export type GateState = 'alpha' | 'beta-off' | 'beta' | 'stable';

/** The gate that governs a field, as it is in the release the schema is of. */
export interface Gate {
  readonly name: GateName;
  readonly state: GateState;
  readonly stage: 'alpha' | 'beta' | 'stable';
}

/** Hand-kept facts of a field. Upstream's own file is named where the facts stand. */
export interface FieldFacts {
  readonly control?: Control;
  readonly unit?: 'seconds' | 'bytes' | 'cores' | 'port' | 'percent' | 'uid' | 'gid' | 'mode';
  /** Upstream's literal (`30`, `ClusterFirst`; empty is the empty string). What depends on other fields is no literal. */
  readonly default?: string;
  readonly defaultedBy?: DefaultedBy;
  /** The neighbour that holds the image from whose tag the default pull policy follows. */
  readonly pullPolicyOf?: string;
  /** The field of the volume around a file that says its mode where the file does not. */
  readonly modeOf?: string;
  /** Typical values, offered and not enforced. */
  readonly examples?: readonly string[];
  /** Keys offered for a map: those that always stand as rows, and further ones to pick. */
  readonly mapKeys?: { readonly usual: readonly string[]; readonly more: readonly string[] };
  /** Least and greatest value an API server takes. */
  readonly min?: number;
  readonly max?: number;
  /** First Kubernetes minor version that has the field (as `1.28`), when it is younger than 1.16. */
  readonly since?: string;
  readonly gate?: GateName;
  /** Upstream tells people not to use it any more. */
  readonly deprecated?: true;
  /** What the value of this field gives a name to. */
  readonly defines?: LocalName;
  /** What the value of this field is the name of; see `references.ts`. */
  readonly names?: Names;
  /** `$(NAME)` in the value, or in each item, means a variable of the container; a struct name: only below that struct. */
  readonly expands?: true | StructName;
  /** What the place is called that uses a name of the Pod; a handler below `lifecycle` is a hook. */
  readonly use?: UseKind;
  /** Its form is a layout made for it, with all that is below. */
  readonly laidOut?: true;
}

/** A titled part of a form. */
export interface Section<Name extends string = string> {
  /** Key of its title: `form.section.<id>` of the language; for PodSpec the group in the outline. */
  readonly id: string;
  readonly fields: readonly Name[];
  /** Open although nothing in it is set. */
  readonly open?: true;
  /** Without a title, so that its fields stand directly in the form. */
  readonly bare?: true;
  /** An API server allows none of its fields here: it shows only while one of them is set, so that it can be taken out. */
  readonly forbidden?: true;
}

/** Hand-kept facts of a struct, its field names checked by the compiler. */
export interface StructFacts<S extends StructName = StructName> {
  /** The struct whose facts, field by field and as a whole, hold for this one unless it has its own. */
  readonly like?: StructName;
  /** In the order of the form; a field that none lists shows under `other`. Without sections all fields stand in one. */
  readonly sections?: readonly Section<FieldName<S>>[];
  /** Fields with a place of their own: parts of the outline, or the head of the form. */
  readonly parts?: readonly FieldName<S>[];
  /** Of which exactly one member may be set, in the order offered; members not listed follow in upstream's order. */
  readonly union?: {
    /** Fields that may stand beside the member; `first` ones stand before the choice in a form. */
    readonly beside: readonly FieldName<S>[];
    readonly first?: readonly FieldName<S>[];
    /** A field whose own members are members here, one level deeper. */
    readonly through?: FieldName<S>;
    /** Groups of the list to pick from; a member in none is in `other`, a deprecated one in `deprecated`. */
    readonly usual?: readonly FieldName<S>[];
    readonly other?: readonly FieldName<S>[];
  };
  /** The control of every field of this type. */
  readonly control?: Control;
  readonly item?: ItemLayout;
  /** Cells of a row, in order; the other fields wait behind "more". */
  readonly columns?: readonly FieldName<S>[];
  /** What must be filled before a new item says anything. The first of them gets the focus, unless `focus` names another. */
  readonly draft?: readonly FieldName<S>[];
  readonly focus?: FieldName<S>;
  /** Values of a new item or a newly chosen member, beside what is required. */
  readonly initial?: Readonly<Partial<Record<FieldName<S>, Json>>>;
  /** A new one asks the first port of its container, in this field. */
  readonly initialPort?: FieldName<S>;
  /** Fields one nearly always writes, where they are not exactly the required ones: what completion writes. */
  readonly usual?: readonly FieldName<S>[];
  /** Fields that tell the items of a list apart; two items with the same ones are a duplicate to the server. */
  readonly identity?: readonly FieldName<S>[];
  /** What people write for a field where neither case nor a typing error explains it; lower case, no separators. */
  readonly aliases?: Readonly<Record<string, FieldName<S>>>;
  /** Empty (`{}`) says something else than left out. */
  readonly emptyCounts?: true;
  /** A frame of the manifest, which stays when it is emptied. */
  readonly frame?: true;
  /** Names defined inside (ports, variables) are known in here only. */
  readonly scope?: true;
  /** The Go struct that upstream embeds for some of the fields, which the decoder's messages print. */
  readonly embeds?: { readonly goType: string; readonly fields: readonly FieldName<S>[] | 'members' };
}

/** A part of the table of struct facts. */
export type SomeStructs = { readonly [S in StructName]?: StructFacts<S> };

/** All that is known of a field. There is one for every field of the schema. */
export interface FieldRecord extends Omit<FieldFacts, 'gate'> {
  readonly key: SchemaKey;
  readonly field: FieldSchema;
  readonly control: Control;
  /** Its section in the struct's form; `other` where no section lists it. */
  readonly section: SectionId;
  /** Place among the struct's fields in its form, from 0. */
  readonly order: number;
  /** How its control came to be: made for the field, the one that its type alone gives, or none but its YAML. */
  readonly made: 'for-it' | 'by-type' | 'as-yaml';
  readonly gate?: Gate;
}

/** One of the fields of which a struct may have one. */
export interface Member {
  readonly name: string;
  /** From the struct: `['valueFrom', 'secretKeyRef']`. */
  readonly at: readonly string[];
  readonly field: FieldSchema;
  readonly group: 'usual' | 'other' | 'deprecated';
}

/** A struct of which one member is chosen. */
export interface UnionRecord {
  readonly members: readonly Member[];
  /** Fields that may stand beside the member, those before the choice and those after it. */
  readonly before: readonly FieldSchema[];
  readonly after: readonly FieldSchema[];
}

/** All that is known of a struct. There is one for every struct of the schema. */
export interface StructRecord {
  readonly name: StructName;
  /** In the order of the form. */
  readonly fields: readonly FieldRecord[];
  /** Every field is in exactly one, or in `parts`; `other` is there only where it has fields. */
  readonly sections: readonly (Section & { readonly id: SectionId })[];
  readonly parts: readonly string[];
  readonly union: UnionRecord | undefined;
  readonly item: ItemLayout;
  /** Cells of a row, and the fields behind "more". */
  readonly columns: readonly FieldSchema[];
  readonly more: readonly FieldSchema[];
  readonly draft: readonly string[];
  readonly focus: string | undefined;
  readonly initial: Readonly<Partial<Record<string, Json>>>;
  readonly initialPort: string | undefined;
  readonly usual: readonly string[];
  readonly identity: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly emptyCounts: boolean;
  readonly frame: boolean;
  readonly scope: boolean;
  readonly embeds: { readonly goType: string; readonly fields: readonly string[] } | undefined;
}
