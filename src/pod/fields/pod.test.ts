import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf, isStruct, typeNames } from '../schema/index.ts';
import { catalogue, controlOf } from './index.ts';
import { podFields } from './pod.ts';
import type { FieldEntry } from './types.ts';
import { unionMembers, unionTypes } from './unions.ts';
import { volumeFields } from './volume.ts';

const entries = Object.entries({ ...podFields, ...volumeFields }) as [string, FieldEntry][];
const schemaOf = (key: string) => {
  const [owner = '', name = ''] = key.split('.');
  const field = fieldOf(owner, name);
  if (!field) throw new Error(`no field ${key}`);
  return field;
};
/** The number a literal stands for: a leading zero is octal for file modes. */
const numberOf = (literal: string, control: string | undefined) =>
  control === 'octal' ? Number.parseInt(literal, 8) : Number(literal);

describe('facts of the pod and volume fields', () => {
  it('give defaults and examples that the field can hold', () => {
    let checked = 0;
    for (const [key, entry] of entries) {
      const field = schemaOf(key);
      const literals = [...(entry.default === undefined ? [] : [entry.default]), ...(entry.examples ?? [])];
      for (const literal of literals) {
        checked++;
        if (field.values) expect(field.values, key).toContain(literal);
        if (field.type === 'boolean') expect(['true', 'false'], key).toContain(literal);
        if (field.type !== 'int32' && field.type !== 'int64') continue;
        expect(literal, key).toMatch(entry.control === 'octal' ? /^0[0-7]{3}$/ : /^\d+$/);
        expect(numberOf(literal, entry.control), key).toBeGreaterThanOrEqual(entry.min ?? 0);
        expect(numberOf(literal, entry.control), key).toBeLessThanOrEqual(entry.max ?? 2 ** 31 - 1);
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('name who sets each default', () => {
    for (const [key, entry] of entries) {
      if (entry.default !== undefined) expect(entry.defaultedBy, key).toBeDefined();
    }
  });

  it('bound only numbers, with the smaller bound first', () => {
    for (const [key, { min, max }] of entries) {
      if (min === undefined && max === undefined) continue;
      expect(schemaOf(key).type, key).toMatch(/^int(32|64)$/);
      if (min !== undefined && max !== undefined) expect(min, key).toBeLessThan(max);
    }
  });

  it('count versions as minors after 1.16', () => {
    for (const [key, { since }] of entries) {
      if (since === undefined) continue;
      expect(since, key).toMatch(/^1\.\d\d$/);
      expect(Number(since.slice(2)), key).toBeGreaterThan(16);
      expect(Number(since.slice(2)), key).toBeLessThanOrEqual(36);
    }
  });

  it('state the defaults of defaults.go', () => {
    expect(podFields['PodSpec.restartPolicy']?.default).toBe('Always');
    expect(podFields['PodSpec.terminationGracePeriodSeconds']?.default).toBe('30');
    expect(podFields['PodSpec.dnsPolicy']?.default).toBe('ClusterFirst');
    expect(podFields['PodSpec.enableServiceLinks']?.default).toBe('true');
    expect(podFields['PodSpec.schedulerName']?.default).toBe('default-scheduler');
    expect(volumeFields['SecretVolumeSource.defaultMode']?.default).toBe('0644');
    expect(volumeFields['ServiceAccountTokenProjection.expirationSeconds']?.default).toBe('3600');
    expect(volumeFields['PersistentVolumeClaimSpec.volumeMode']?.default).toBe('Filesystem');
  });

  it('edit every file mode as octal', () => {
    const modes = typeNames()
      .flatMap((type) => fieldsOf(type))
      .filter((field) => /^(defaultMode|mode)$/.test(field.name));
    expect(modes.length).toBe(6);
    for (const field of modes) expect(controlOf(field), `${field.owner}.${field.name}`).toBe('octal');
  });

  it('mark the in-tree volume sources and what is inside them as deprecated, and no other source', () => {
    const marked = fieldsOf('Volume')
      .filter((field) => catalogue[`Volume.${field.name}` as keyof typeof catalogue]?.deprecated)
      .map((field) => field.name);
    expect(marked).toHaveLength(17);
    for (const alive of ['emptyDir', 'hostPath', 'nfs', 'iscsi', 'fc', 'csi', 'image', 'ephemeral'])
      expect(marked).not.toContain(alive);
    expect(volumeFields['RBDVolumeSource.pool']).toEqual({
      default: 'rbd',
      defaultedBy: 'api-server',
      deprecated: true,
    });
  });
});

describe('union types', () => {
  it('are types of the schema, and what stands beside the members are fields of them', () => {
    for (const [type, beside] of Object.entries(unionTypes)) {
      expect(isStruct(type), type).toBe(true);
      for (const name of beside) expect(fieldOf(type, name), `${type}.${name}`).toBeDefined();
      expect(unionMembers(type).length, type).toBeGreaterThan(1);
    }
  });

  it('name the members', () => {
    expect(unionMembers('Probe')).toEqual(['exec', 'httpGet', 'tcpSocket', 'grpc']);
    expect(unionMembers('Volume')).not.toContain('name');
    expect(unionMembers('Volume')).toHaveLength(30);
    expect(unionMembers('VolumeProjection')).toEqual([
      'secret',
      'downwardAPI',
      'configMap',
      'serviceAccountToken',
      'clusterTrustBundle',
      'podCertificate',
    ]);
    expect(unionMembers('Container')).toEqual([]);
    expect(unionMembers('constructor')).toEqual([]);
  });
});
