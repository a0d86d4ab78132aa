import { isList, isObject, type Json, type JsonObject, lookUp } from '../../pod/index.ts';
import type { ServerError } from './errors.ts';

/**
 * A bad value as servers up to 1.33 print what is neither a text nor a number: by Go's `%#v` (`Error.ErrorBody` of
 * apimachinery's `pkg/util/validation/field/errors.go`; newer ones print JSON). Of what a pointer leads to Go prints the address,
 * which is another one each time: it reads `0xc000000000` here.
 * @param kind of the object
 * @returns undefined for what is printed otherwise
 */
export function goSyntax({ field, badValue, detail }: ServerError, kind: string): string | undefined {
  if (isList(badValue)) return list(badValue);
  if (!isObject(badValue)) return amounts.test(field) ? amount(badValue, detail) : undefined;
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (name === 'selector' || name === 'labelSelector') return selector(badValue);
  if (name === 'labels') return texts(badValue);
  const type = 'LocalhostProfile' in badValue ? 'core.SeccompProfile' : lookUp(structs, name);
  return type === undefined ? undefined : struct(type.replace('KIND', kind), badValue);
}

/** Go's structs that rules show, by the field they stand at. */
const structs: Readonly<Record<string, string>> = {
  operator: 'core.Toleration',
  securityContext: 'core.SecurityContext',
  strategy: 'apps.KINDStrategy',
  successPolicy: 'batch.SuccessPolicy',
  updateStrategy: 'apps.KINDUpdateStrategy',
};

/** What pointers of those structs lead to. */
const pointers: Readonly<Record<string, string>> = {
  AllowPrivilegeEscalation: 'bool',
  AppArmorProfile: 'core.AppArmorProfile',
  BlockOwnerDeletion: 'bool',
  Capabilities: 'core.Capabilities',
  Controller: 'bool',
  LocalhostProfile: 'string',
  Privileged: 'bool',
  ProcMount: 'core.ProcMountType',
  ReadOnlyRootFilesystem: 'bool',
  RunAsGroup: 'int64',
  RunAsNonRoot: 'bool',
  RunAsUser: 'int64',
  SELinuxOptions: 'core.SELinuxOptions',
  SeccompProfile: 'core.SeccompProfile',
  TolerationSeconds: 'int64',
  WindowsOptions: 'core.WindowsSecurityContextOptions',
};

const address = '0xc000000000';
const pointer = (type: string, value: Json | undefined) =>
  `(*${type})(${value === null || value === undefined ? 'nil' : address})`;
const scalar = (value: Json) => JSON.stringify(value);

function struct(type: string, value: JsonObject): string {
  const fields = Object.entries(value).map(([name, inner]) => `${name}:${field(type, name, inner)}`);
  return `${type}{${fields.join(', ')}}`;
}

function field(type: string, name: string, value: Json): string {
  if (name === 'RollingUpdate') return pointer(`apps.RollingUpdate${rolled(type)}`, value);
  if (name === 'Rules') return '[]batch.SuccessPolicyRule(nil)';
  const to = lookUp(pointers, name);
  return to === undefined ? scalar(value) : pointer(to, value);
}

/** `DaemonSet` of `apps.DaemonSetUpdateStrategy`; a StatefulSet's is called after its strategy. */
function rolled(type: string): string {
  const kind = /^apps\.(StatefulSet|DaemonSet|Deployment)/.exec(type)?.[1] ?? '';
  return kind === 'StatefulSet' ? 'StatefulSetStrategy' : kind;
}

function texts(value: JsonObject): string {
  const pairs = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${scalar(key)}:${scalar(text)}`);
  return `map[string]string{${pairs.join(', ')}}`;
}

function selector(value: JsonObject): string {
  const { matchLabels, matchExpressions } = value;
  const labels = isObject(matchLabels) ? texts(matchLabels) : 'map[string]string(nil)';
  const type = '[]v1.LabelSelectorRequirement';
  const requirements = isList(matchExpressions)
    ? `${type}{${matchExpressions.map(requirement).join(', ')}}`
    : `${type}(nil)`;
  return `v1.LabelSelector{MatchLabels:${labels}, MatchExpressions:${requirements}}`;
}

function requirement(value: Json): string {
  const { key = '', operator = '', values = null } = isObject(value) ? value : {};
  const shown = isList(values) ? list(values) : '[]string(nil)';
  return `v1.LabelSelectorRequirement{Key:${scalar(key)}, Operator:${scalar(operator)}, Values:${shown}}`;
}

function list(values: readonly Json[]): string {
  const [first] = values;
  if (isObject(first)) return `[]v1.OwnerReference{${values.map(owner).join(', ')}}`;
  return `[]${typeof first === 'number' ? 'int32' : 'string'}{${values.map(scalar).join(', ')}}`;
}

function owner(value: Json): string {
  const {
    apiVersion = '',
    kind = '',
    name = '',
    uid = '',
    controller = null,
    blockOwnerDeletion = null,
  } = isObject(value) ? value : {};
  return struct('v1.OwnerReference', {
    APIVersion: apiVersion,
    Kind: kind,
    Name: name,
    UID: uid,
    Controller: controller,
    BlockOwnerDeletion: blockOwnerDeletion,
  });
}

const amounts = /\.(?:maxUnavailable|maxSurge)$/;

/** A number or percentage is a struct in Go; rules that count show the number it makes. */
function amount(value: Json, detail: string): string | undefined {
  if (detail === 'must be greater than or equal to 0') return undefined;
  const [type, number, text] = typeof value === 'number' ? [0, value, ''] : [1, 0, value];
  return `intstr.IntOrString{Type:${type}, IntVal:${number}, StrVal:${scalar(text)}}`;
}
