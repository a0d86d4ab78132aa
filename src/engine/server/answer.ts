import {
  defaultFeatures,
  type Features,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  servedApiVersion,
} from '../../pod/index.ts';
import { noObject } from '../decode/goMessage.ts';
import { defaultObject } from '../defaults/index.ts';
import type { Context } from './context.ts';
import {
  validateDaemonSet,
  validateDeployment,
  validateReplicaSet,
  validateReplicationController,
  validateStatefulSet,
} from './controllers.ts';
import { type DecodeError, type Digits, decodeStrictly, type StrictError } from './decode.ts';
import { ErrorList, type ServerError } from './errors.ts';
import { goQuote } from './goQuote.ts';
import { validateCronJob, validateJob } from './jobs.ts';
import { type Prepared, prepare } from './prepare.ts';
import { printObject } from './print.ts';
import { validatePod, validatePodTemplate } from './template.ts';
import { warningsOf } from './warnings.ts';
import { errorOf, wordsOf } from './wording.ts';

/** A line that is sent along with an object that is taken. */
export interface ServerWarning {
  /** Empty where the line names none. */
  readonly field: string;
  /** The whole line. */
  readonly message: string;
}

/** What a server answers to `kubectl apply --dry-run=server --validate=strict`. */
export interface ServerAnswer {
  readonly accepted: boolean;
  /** Why the text does not become an object; nothing else is then known. */
  readonly decodeError: DecodeError | null;
  /** A server returns these alone, and does not validate. */
  readonly strict: readonly StrictError[];
  readonly errors: readonly ServerError[];
  /** Only of an object that is taken. */
  readonly warnings: readonly ServerWarning[];
  /** The object as it would be stored, without status and without what the server makes up. */
  readonly object: JsonObject | undefined;
}

export interface AnswerOptions {
  /** The cluster; the newest release that is known, with its own defaults, if none is given. */
  readonly features?: Features;
  /** What only the text tells: keys that stand twice in a map, with the line of the second as kubectl counts it. */
  readonly duplicates?: readonly { readonly key: string; readonly line: number }[];
  /** What only the text tells of numbers above 2^53. */
  readonly digits?: Digits;
  /** The text of the object, which the server quotes where kind or apiVersion is missing. */
  readonly text?: string;
}

const refused = (message: string, path: string | null = null): ServerAnswer => ({
  accepted: false,
  decodeError: { message, path },
  strict: [],
  errors: [],
  warnings: [],
  object: undefined,
});

/**
 * The complete answer of an API server to the creation of one object: decoding, defaults, and validation in upstream's order
 * and words, follow-on errors included (k8s.io/kubernetes v1.36, with what older releases did otherwise). No admission takes
 * part, but that a Pod without a service account has the one called `default`. Pure, never throws.
 * @param value what kubectl reads from the text
 */
export function serverAnswer(value: Json | undefined, options: AnswerOptions = {}): ServerAnswer {
  const features = options.features ?? defaultFeatures();
  const { text = '' } = options;
  if (!isObject(value)) return refused(notAnObject(value));
  const kind = own(value, 'kind') ?? '';
  const version = own(value, 'apiVersion') ?? '';
  for (const [name, word] of [
    ['apiVersion', version],
    ['kind', kind],
  ] as const) {
    if (typeof word !== 'string') return refused(typeMeta(name, word));
  }
  if (typeof kind !== 'string' || typeof version !== 'string') return refused('');
  if (kind === '') return refused(`Object 'Kind' is missing in '${text}'`);
  if (version === '') return refused(`Object 'apiVersion' is missing in '${text}'`);
  if (version.split('/').length > 2) return refused(`unexpected GroupVersion string: ${version}`);
  if (servedApiVersion(kind) !== version) {
    if (lookUp(formerVersions, version)?.includes(kind)) {
      return refused(`no matches for kind "${kind}" in version "${version}"`);
    }
    return refused(
      `no kind ${goQuote(kind)} is registered for version ${goQuote(version)} in scheme "pkg/runtime/scheme.go:${schemeLine(features.minor)}"`,
    );
  }
  const decoded = decodeStrictly(kind, value, features, options.digits);
  if ('error' in decoded) return { ...refused(''), decodeError: decoded.error };
  const prepared = prepare(kind, defaultObject(kind, decoded.object, features), features);
  if ('error' in prepared) return refused(prepared.error);
  const duplicates = (options.duplicates ?? []).map(({ key, line }): StrictError => {
    const detail = `line ${line}: key ${goQuote(key)} already set in map`;
    return { type: 'DuplicateField', field: key, detail };
  });
  const strict = [...duplicates, ...decoded.strict];
  const { minor } = features;
  const errors = new ErrorList();
  lookUp(validators, kind)?.({ errors, features, minor, isPod: kind === 'Pod' }, prepared);
  const accepted = strict.length === 0 && errors.size === 0;
  return {
    accepted,
    decodeError: null,
    strict,
    errors: errors.list.map((error) => errorOf(error, minor)),
    warnings: accepted ? warningsOf(kind, prepared, minor).map((line) => warning(wordsOf(line, minor))) : [],
    object: printObject(kind, prepared, version, minor),
  };
}

/** The line of its own source that a release names. */
function schemeLine(minor: number): number {
  if (minor >= 35) return 111;
  return minor >= 33 ? 110 : 100;
}

/** Versions that the code still reads and no server serves any more. */
const formerVersions: Readonly<Record<string, readonly string[]>> = {
  'extensions/v1beta1': ['Deployment', 'DaemonSet', 'ReplicaSet'],
  'apps/v1beta1': ['Deployment', 'StatefulSet'],
  'apps/v1beta2': ['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet'],
  'batch/v1beta1': ['CronJob'],
};

function notAnObject(value: Json | undefined): string {
  return value === null || value === undefined ? "Object 'Kind' is missing in ''" : noObject(value);
}

/** `json: cannot unmarshal number into Go struct field .kind of type string`, as the reader of kind and version says it. */
function typeMeta(name: string, value: Json): string {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return `couldn't get version/kind; json parse error: json: cannot unmarshal ${kind} into Go struct field .${name} of type string`;
}

function warning(message: string): ServerWarning {
  const field = /^((?:metadata|spec|template)[^ :]*): /.exec(message)?.[1] ?? '';
  return { field, message };
}

/** `Validate` of the strategy of each kind. */
const validators: Readonly<Record<string, (c: Context, prepared: Prepared) => void>> = {
  Pod: (c, { object }) => validatePod(c, object),
  PodTemplate: (c, { object }) => validatePodTemplate(c, object),
  ReplicationController: (c, { object }) => validateReplicationController(c, object),
  Deployment: (c, { object, rollback }) => validateDeployment(c, object, rollback),
  ReplicaSet: (c, { object }) => validateReplicaSet(c, object),
  DaemonSet: (c, { object, generation }) => validateDaemonSet(c, object, generation),
  StatefulSet: (c, { object }) => validateStatefulSet(c, object),
  Job: (c, { object }) => validateJob(c, object),
  CronJob: (c, { object }) => validateCronJob(c, object),
};
