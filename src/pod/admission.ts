/**
 * What makes a cluster hold Pods to the Pod Security Standards: labels of a namespace, and the configuration of the API server's
 * admission plugin (k8s.io/pod-security-admission, `api/constants.go` and `admission/api/v1/types.go`).
 */
import type { Json, JsonObject } from './json.ts';

export const securityLevels = ['privileged', 'baseline', 'restricted'] as const;
export type SecurityLevel = (typeof securityLevels)[number];

/** `enforce` refuses, `audit` notes in the audit log, `warn` tells who creates. */
export const securityModes = ['enforce', 'audit', 'warn'] as const;
export type SecurityMode = (typeof securityModes)[number];

/** A level, and the policy that says what it means: `latest`, or `v1.33`. */
export interface SecurityRule {
  readonly level: SecurityLevel;
  readonly version: string;
}

export type SecurityRules = Readonly<Record<SecurityMode, SecurityRule>>;

export const exemptionKinds = ['usernames', 'runtimeClasses', 'namespaces'] as const;

/** Who and what is never checked; of users those that create the Pod itself, so the controllers of workloads. */
export type SecurityExemptions = Readonly<Record<(typeof exemptionKinds)[number], readonly string[]>>;

/** What the admission plugin does where nothing is configured. */
export const defaultRule: SecurityRule = { level: 'privileged', version: 'latest' };

/** `level` and `level-version` for each mode, with a prefix before each key. */
function settings(rules: SecurityRules, prefix = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    securityModes.flatMap((mode) => [
      [`${prefix}${mode}`, rules[mode].level],
      [`${prefix}${mode}-version`, rules[mode].version],
    ]),
  );
}

/** The labels of a namespace: `pod-security.kubernetes.io/enforce: baseline` and so on. */
export function namespaceLabels(rules: SecurityRules): Readonly<Record<string, string>> {
  return settings(rules, 'pod-security.kubernetes.io/');
}

/** A namespace with its labels. */
export function namespaceManifest(name: string, rules: SecurityRules): string {
  return printPlain({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: namespaceLabels(rules) },
  });
}

/** What gives a namespace that is there its labels; one label a line. */
export function labelCommand(name: string, rules: SecurityRules): string {
  const labels = Object.entries(namespaceLabels(rules)).map(([key, value]) => `  ${key}=${value}`);
  return [`kubectl label --overwrite namespace ${name}`, ...labels].join(' \\\n');
}

/** The file for `--admission-control-config-file` of the API server. */
export function admissionConfiguration(rules: SecurityRules, exemptions: SecurityExemptions): JsonObject {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      {
        name: 'PodSecurity',
        configuration: {
          apiVersion: 'pod-security.admission.config.k8s.io/v1',
          kind: 'PodSecurityConfiguration',
          defaults: settings(rules),
          exemptions: Object.fromEntries(exemptionKinds.map((kind) => [kind, exemptions[kind]])),
        },
      },
    ],
  };
}

/** The same as text. */
export function admissionManifest(rules: SecurityRules, exemptions: SecurityExemptions): string {
  return printPlain(admissionConfiguration(rules, exemptions));
}

/** Names as they are written: separated by commas, blanks or line breaks, each once. */
export function namesOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter((name) => name !== ''))];
}

/** Words that YAML reads as text without quotes whatever its version. */
const bare = /^[A-Za-z][\w./-]*$/;
const taken = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

function printScalar(value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return bare.test(value) && !taken.test(value) ? value : JSON.stringify(value);
}

/** A map of texts, maps and lists as block YAML. */
function printPlain(object: JsonObject): string {
  return `${lines(object).join('\n')}\n`;
}

function lines(value: Json): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json) => {
      const [first = '', ...rest] = lines(item);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  if (typeof value !== 'object' || value === null) return [printScalar(value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isNested = typeof inner === 'object' && inner !== null;
    const name = printScalar(key);
    if (!isNested) return [`${name}: ${printScalar(inner)}`];
    if (Object.keys(inner).length === 0) return [`${name}: ${Array.isArray(inner) ? '[]' : '{}'}`];
    const indent = Array.isArray(inner) ? '' : '  ';
    return [`${name}:`, ...lines(inner).map((line) => indent + line)];
  });
}
