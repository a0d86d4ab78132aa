/** Who fills a field that the manifest leaves out. */
export type DefaultedBy =
  | 'api-server'
  | 'admission'
  | 'scheduler'
  | 'kubelet'
  | 'runtime'
  | 'image'
  | 'kernel';

/** The widget that edits a field; derived from the schema unless the catalogue names another. */
export type Control =
  | 'text' // one line
  | 'multiline'
  | 'integer'
  | 'switch' // unset, false, true
  | 'select' // one of the field's `values`
  | 'quantity'
  | 'int-or-string'
  | 'time'
  | 'octal' // a file mode: shown and typed as 0644, written as the number
  | 'image'
  | 'reference' // a name out of the Pod itself; see `suggest`
  | 'string-list' // rows of text
  | 'struct-list' // rows of structs
  | 'number-list'
  | 'string-map'
  | 'quantity-map'
  | 'struct' // a group of the controls of its fields
  | 'union' // a struct of which exactly one member may be set
  | 'json'; // free JSON, edited as YAML

/**
 * Hand-kept facts of a field that no package carries. Prose about it is in `i18n/<lang>/fields`.
 * `default` is upstream's literal (`30`, `ClusterFirst`; empty is the empty string; `the image's ENTRYPOINT` is prose and does not belong here).
 */
export interface FieldEntry {
  readonly control?: Control;
  readonly unit?: 'seconds' | 'bytes' | 'cores' | 'port' | 'percent' | 'uid' | 'gid' | 'mode';
  readonly default?: string;
  readonly defaultedBy?: DefaultedBy;
  /** Where the values to pick come from. */
  readonly suggest?:
    | 'volumes'
    | 'port-names'
    | 'containers'
    | 'resource-claims'
    | 'resources'
    | 'capabilities';
  /** Typical values, offered and not enforced. */
  readonly examples?: readonly string[];
  /** Least and greatest value an API server takes. */
  readonly min?: number;
  readonly max?: number;
  /** First Kubernetes minor version that has the field (as `1.28`), when it is younger than 1.16. */
  readonly since?: string;
  /** Feature gate that governs it and its stage in 1.36; `off` for a beta gate that a cluster must switch on. */
  readonly gate?: {
    readonly name: string;
    readonly stage: 'alpha' | 'beta' | 'stable';
    readonly off?: true;
  };
  /** Upstream tells people not to use it any more. */
  readonly deprecated?: true;
}
