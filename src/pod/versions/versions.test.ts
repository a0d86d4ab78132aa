import { expect, test } from 'vitest';
import { defaultFeatures, featuresOf } from '../features.ts';
import { fields, type GateName, gateIn, type SchemaKey, schemaVersion } from '../fields/index.ts';
import { bornIn, existsIn, gatesIn, isFormer, isLocked, minorOf, releases, versions } from './index.ts';

test('the newest release is that of the schema, and every one but the oldest says what it changed', () => {
  expect(versions[0]).toBe(schemaVersion);
  expect(versions.map(minorOf)).toEqual([36, 35, 34, 33, 32, 31]);
  expect(Object.keys(releases)).toEqual(versions.slice(0, -1));
});

test('what a release brought is a field of the schema, unless a later one gave it up', () => {
  for (const [version, { added, removed }] of Object.entries(releases)) {
    for (const key of added) {
      const kept = fields.has(key as SchemaKey);
      expect([version, key, kept || isFormer(key, version)]).toEqual([version, key, true]);
    }
    for (const key of removed) expect(fields.has(key as SchemaKey), key).toBe(false);
  }
});

test('what the facts say of the age of a field is what the sources say', () => {
  for (const record of fields.values()) {
    const { since } = record;
    if (since === undefined || minorOf(since) <= 31) expect(bornIn(record.key), record.key).toBeUndefined();
    // What is in a struct that is new itself comes with the field that holds it.
    else expect(bornIn(record.key) ?? since, record.key).toBe(since);
  }
});

test('a field exists from the release on that brought it', () => {
  expect(bornIn('Container.restartPolicyRules')).toBe('1.34');
  expect(existsIn('Container.restartPolicyRules', '1.33')).toBe(false);
  expect(existsIn('Container.restartPolicyRules', '1.34')).toBe(true);
  expect(existsIn('Container.image', '1.31')).toBe(true);
  expect(isFormer('PodSpec.workloadRef', '1.35')).toBe(true);
  expect(isFormer('PodSpec.workloadRef', '1.34')).toBe(false);
  expect(isFormer('PodSpec.workloadRef', '1.36')).toBe(false);
});

test('the states of the gates are those of kube_features.go', () => {
  for (const [version, release] of Object.entries(releases)) {
    for (const [gate, state] of Object.entries(release.gates)) {
      expect([version, gate, gateIn(gate as GateName, version)]).toEqual([version, gate, state]);
    }
  }
});

test('gates are switched, but not those that are on for good, nor those that are not there yet', () => {
  const cluster = featuresOf({
    version: '1.33',
    gates: { ImageVolume: true, UserNamespacesSupport: false, SidecarContainers: false, EnvFiles: true },
  });
  expect(cluster.on('ImageVolume')).toBe(true);
  expect(defaultFeatures('1.33').on('ImageVolume')).toBe(false);
  expect(cluster.on('UserNamespacesSupport')).toBe(false);
  expect(isLocked('SidecarContainers', '1.33')).toBe(true);
  expect(cluster.on('SidecarContainers')).toBe(true);
  expect(cluster.knows('EnvFiles')).toBe(false);
  expect(cluster.on('EnvFiles')).toBe(false);
  expect(isLocked('DynamicResourceAllocation', '1.34')).toBe(false);
  expect(isLocked('DynamicResourceAllocation', '1.35')).toBe(true);
  expect(gatesIn('1.33')).toContain('ImageVolume');
  expect(gatesIn('1.33')).not.toContain('EnvFiles');
});
