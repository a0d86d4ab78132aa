import fc from 'fast-check';
import { expect, test } from 'vitest';
import { podSecurity } from '../engine/index.ts';
import {
  admissionConfiguration,
  admissionManifest,
  defaultRule,
  labelCommand,
  namesOf,
  namespaceLabels,
  namespaceManifest,
  pspFields,
  type SecurityRules,
  securityLevels,
} from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';

const read = (text: string) => {
  const [document] = parseStream(text).documents;
  expect(document?.errors).toEqual([]);
  return document?.value;
};

const rules: SecurityRules = {
  enforce: { level: 'baseline', version: 'v1.33' },
  audit: { level: 'restricted', version: 'latest' },
  warn: { level: 'restricted', version: 'v1.36' },
};
const none = { usernames: [], runtimeClasses: [], namespaces: [] };

test('a namespace has a level and a version for each mode', () => {
  expect(namespaceLabels(rules)).toEqual({
    'pod-security.kubernetes.io/enforce': 'baseline',
    'pod-security.kubernetes.io/enforce-version': 'v1.33',
    'pod-security.kubernetes.io/audit': 'restricted',
    'pod-security.kubernetes.io/audit-version': 'latest',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'v1.36',
  });
  expect(read(namespaceManifest('shop', rules))).toEqual({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels: namespaceLabels(rules) },
  });
});

test('the command labels one namespace, and its lines are continued', () => {
  const [first, ...others] = labelCommand('shop', rules).split(' \\\n');
  expect(first).toBe('kubectl label --overwrite namespace shop');
  expect(others.map((line) => line.trim())).toEqual(
    Object.entries(namespaceLabels(rules)).map(([key, value]) => `${key}=${value}`),
  );
});

test('the configuration of the API server is that of the admission plugin', () => {
  const exemptions = { usernames: ['admin'], runtimeClasses: ['kata'], namespaces: ['kube-system'] };
  expect(read(admissionManifest(rules, exemptions))).toEqual({
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      {
        name: 'PodSecurity',
        configuration: {
          apiVersion: 'pod-security.admission.config.k8s.io/v1',
          kind: 'PodSecurityConfiguration',
          defaults: {
            enforce: 'baseline',
            'enforce-version': 'v1.33',
            audit: 'restricted',
            'audit-version': 'latest',
            warn: 'restricted',
            'warn-version': 'v1.36',
          },
          exemptions,
        },
      },
    ],
  });
  expect(defaultRule).toEqual({ level: 'privileged', version: 'latest' });
});

test('reads back as the same object, whatever the names are', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('null', 'yes', '1.0', '- a', 'a: b', '#', 'system:node', '', '~'),
  );
  const list = fc.array(name, { maxLength: 3 });
  const rule = fc.record({ level: fc.constantFrom(...securityLevels), version: name });
  fc.assert(
    fc.property(
      fc.record({ enforce: rule, audit: rule, warn: rule }),
      fc.record({ usernames: list, runtimeClasses: list, namespaces: list }),
      (some, exemptions) => {
        expect(read(admissionManifest(some, exemptions))).toEqual(admissionConfiguration(some, exemptions));
      },
    ),
  );
  expect(read(admissionManifest(rules, none))).toEqual(admissionConfiguration(rules, none));
});

test('names are separated by commas, blanks and line breaks', () => {
  expect(namesOf(' a, b\nc,,a ')).toEqual(['a', 'b', 'c']);
  expect(namesOf(' ')).toEqual([]);
});

test('what replaces a field of PodSecurityPolicy is a check that there is, or none', () => {
  const known = new Set(
    [
      {
        hostNetwork: true,
        volumes: [{ name: 'v', hostPath: {} }],
        securityContext: {
          runAsUser: 0,
          sysctls: [{ name: 'x' }],
          seLinuxOptions: { user: 'u' },
          appArmorProfile: { type: 'Unconfined' },
          seccompProfile: { type: 'Unconfined' },
        },
        containers: [
          {
            name: 'a',
            ports: [{ hostPort: 1 }],
            securityContext: { privileged: true, procMount: 'Unmasked', capabilities: { add: ['BPF'] } },
          },
        ],
      },
    ].flatMap((spec) => {
      const { baseline, restricted } = podSecurity({ spec });
      return [...baseline.violations, ...restricted.violations].map(({ check }) => check as string);
    }),
  );
  for (const { field, checks } of pspFields)
    for (const check of checks) expect(known, field).toContain(check);
  const fields = pspFields.map(({ field }) => field);
  expect(new Set(fields).size).toBe(fields.length);
  expect(fields).toHaveLength(28);
});
