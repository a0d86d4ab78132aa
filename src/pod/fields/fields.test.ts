import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf, isStruct, typeNames } from '../schema/index.ts';
import { containerFields } from './container.ts';
import { derive } from './derive.ts';
import {
  type FieldFacts,
  type FieldRecord,
  fields,
  gates,
  isLocal,
  recordOf,
  type SchemaKey,
  structOf,
  structs,
} from './index.ts';
import { nameFields } from './names.ts';
import { podFields } from './pod.ts';
import { structFacts } from './structs/index.ts';
import { volumeFields } from './volume.ts';

const records = [...fields.values()];
const at = (key: string) => fields.get(key as SchemaKey) as FieldRecord;
const tables = { containerFields, podFields, volumeFields, nameFields };

/** The number a literal stands for: a leading zero is octal for file modes. */
const numberOf = (literal: string, control: string | undefined) =>
  control === 'octal' ? Number.parseInt(literal, 8) : Number(literal);

describe('the records', () => {
  it('are one for every field and every struct of the schema', () => {
    const keys = typeNames().flatMap((type) => fieldsOf(type).map((field) => `${type}.${field.name}`));
    expect([...fields.keys()].sort()).toEqual([...keys].sort());
    expect(Object.keys(structs).sort()).toEqual([...typeNames()].sort());
    for (const [key, { field }] of fields) expect(`${field.owner}.${field.name}`).toBe(key);
  });

  it('hold everything that is written down by hand', () => {
    const without = (record: FieldRecord) => {
      const { gate, ...rest } = record;
      return { ...rest, ...(gate ? { gate: gate.name } : {}) };
    };
    for (const [name, table] of Object.entries(tables)) {
      expect(Object.keys(table).length, name).toBeGreaterThan(0);
      for (const [key, facts] of Object.entries(table)) {
        expect(without(at(key)), key).toMatchObject(facts as FieldFacts);
      }
    }
    for (const [name, facts] of Object.entries<Record<string, unknown>>(structFacts)) {
      const struct = structOf(name);
      for (const key of ['draft', 'initial', 'identity', 'usual', 'item', 'parts', 'initialPort'] as const)
        if (facts[key] !== undefined) expect(struct?.[key], `${name}.${key}`).toEqual(facts[key]);
      if (facts.aliases) expect(Object.fromEntries(struct?.aliases ?? [])).toEqual(facts.aliases);
    }
  });

  it('give an ephemeral container what holds for a container', () => {
    expect(at('EphemeralContainer.terminationMessagePath').default).toBe('/dev/termination-log');
    expect(at('EphemeralContainer.name').examples).toEqual(['debugger']);
    expect(structOf('EphemeralContainer')?.aliases.get('environment')).toBe('env');
    expect(structOf('SecretVolumeSource')?.aliases.get('name')).toBe('secretName');
    const sections = structOf('EphemeralContainer')?.sections ?? [];
    // What it may have comes first, what a container has besides behind it.
    const own = structFacts.EphemeralContainer.sections.map(({ id }) => id as string);
    const others = structFacts.Container.sections.map(({ id }) => id as string);
    const ids = sections.map(({ id }) => id as string);
    expect(ids.slice(0, own.length)).toEqual(own);
    expect([...ids].sort()).toEqual([...new Set([...own, ...others])].sort());
    expect(sections[0]?.fields).toContain('targetContainerName');
  });
});

describe('facts of a field', () => {
  it('give defaults and examples that the field can hold', () => {
    let checked = 0;
    for (const { key, field, control, min, max, ...facts } of records) {
      for (const literal of [
        ...(facts.default === undefined ? [] : [facts.default]),
        ...(facts.examples ?? []),
      ]) {
        checked++;
        if (field.values) expect(field.values, key).toContain(literal);
        if (field.type === 'boolean') expect(['true', 'false'], key).toContain(literal);
        if (field.type !== 'int32' && field.type !== 'int64') continue;
        expect(literal, key).toMatch(control === 'octal' ? /^0[0-7]{3}$/ : /^\d+$/);
        expect(numberOf(literal, control), key).toBeGreaterThanOrEqual(min ?? 0);
        expect(numberOf(literal, control), key).toBeLessThanOrEqual(max ?? 2 ** 31 - 1);
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('name who sets each default', () => {
    for (const { key, default: literal, defaultedBy } of records)
      if (literal !== undefined) expect(defaultedBy, key).toBeDefined();
  });

  it('bound only numbers, with the smaller bound first', () => {
    for (const { key, field, min, max } of records) {
      if (min === undefined && max === undefined) continue;
      expect(field.type, key).toMatch(/^int(32|64)$/);
      if (min !== undefined && max !== undefined) expect(min, key).toBeLessThan(max);
    }
  });

  it('count versions as minors after 1.16, none after the gate came', () => {
    for (const { key, since, gate } of records) {
      if (since === undefined) continue;
      expect(since, key).toMatch(/^1\.\d\d$/);
      expect(Number(since.slice(2)), key).toBeGreaterThan(16);
      expect(Number(since.slice(2)), key).toBeLessThanOrEqual(36);
      if (gate) expect(Object.keys(gates[gate.name])[0]?.slice(2), key).toMatch(/^\d+$/);
    }
  });

  it('state the defaults of defaults.go', () => {
    const expected = {
      'Probe.periodSeconds': '10',
      'Probe.timeoutSeconds': '1',
      'Probe.failureThreshold': '3',
      'ContainerPort.protocol': 'TCP',
      'Container.terminationMessagePath': '/dev/termination-log',
      'SecurityContext.allowPrivilegeEscalation': 'true',
      'PodSpec.restartPolicy': 'Always',
      'PodSpec.terminationGracePeriodSeconds': '30',
      'PodSpec.dnsPolicy': 'ClusterFirst',
      'PodSpec.enableServiceLinks': 'true',
      'PodSpec.schedulerName': 'default-scheduler',
      'SecretVolumeSource.defaultMode': '0644',
      'ServiceAccountTokenProjection.expirationSeconds': '3600',
      'PersistentVolumeClaimSpec.volumeMode': 'Filesystem',
    } as const;
    for (const [key, literal] of Object.entries(expected)) expect(at(key).default, key).toBe(literal);
  });

  it('point to a neighbour where a default follows from one', () => {
    const following = records.filter(({ pullPolicyOf }) => pullPolicyOf !== undefined);
    expect(following.map(({ key }) => key).sort()).toEqual([
      'Container.imagePullPolicy',
      'EphemeralContainer.imagePullPolicy',
      'ImageVolumeSource.pullPolicy',
    ]);
    for (const { field, pullPolicyOf = '' } of following)
      expect(fieldOf(field.owner, pullPolicyOf)?.type).toBe('string');
  });

  it('mark the in-tree volume sources and what is inside them as deprecated, and no other source', () => {
    const marked = fieldsOf('Volume').filter((field) => recordOf(field).deprecated);
    expect(marked).toHaveLength(17);
    for (const alive of ['emptyDir', 'hostPath', 'nfs', 'iscsi', 'fc', 'csi', 'image', 'ephemeral'])
      expect(marked.map(({ name }) => name)).not.toContain(alive);
    expect(at('RBDVolumeSource.pool')).toMatchObject({ default: 'rbd', deprecated: true });
  });
});

describe('controls', () => {
  it('follow from the schema unless a fact says otherwise', () => {
    const expected = {
      'Container.name': 'name',
      'Container.image': 'image',
      'Container.env': 'struct-list',
      'Container.command': 'string-list',
      'Container.stdin': 'switch',
      'Container.imagePullPolicy': 'select',
      'Container.resources': 'resources',
      'Container.livenessProbe': 'union',
      'Container.securityContext': 'struct',
      'EnvVar.value': 'multiline',
      'EnvVar.valueFrom': 'union',
      'Lifecycle.preStop': 'union',
      'VolumeMount.name': 'reference',
      'HTTPGetAction.port': 'int-or-string',
      'ObjectMeta.labels': 'string-map',
      'ObjectMeta.managedFields': 'json',
      'PodSpec.overhead': 'quantity-map',
      'PodSecurityContext.supplementalGroups': 'number-list',
      'EmptyDirVolumeSource.sizeLimit': 'quantity',
      'ObjectMeta.creationTimestamp': 'time',
      'Pod.status': 'json',
    } as const;
    for (const [key, control] of Object.entries(expected)) expect(at(key).control, key).toBe(control);
  });

  it('edit every file mode as octal', () => {
    const modes = records.filter(({ field }) => /^(defaultMode|mode)$/.test(field.name));
    expect(modes.length).toBe(6);
    for (const { key, control } of modes) expect(control, key).toBe('octal');
  });

  it('of every place that names something of the Pod are known by what it is', () => {
    for (const { key, names, expands, use } of records)
      expect(use !== undefined, key).toBe(isLocal(names) || expands !== undefined);
  });

  it('are unions on structs alone, and references on texts that name something of the Pod', () => {
    for (const { key, field, control, names } of records) {
      if (control === 'union' || control === 'struct')
        expect([isStruct(field.type), field.shape], key).toEqual([true, 'single']);
      if (control === 'reference') expect([field.type, names !== undefined], key).toEqual(['string', true]);
      if (control === 'image' || control === 'multiline') expect(field.type, key).toBe('string');
    }
    expect(records.filter(({ control }) => control === 'reference').map(({ key }) => key)).toEqual([
      'EphemeralContainer.targetContainerName',
      'FileKeySelector.volumeName',
      'PodFailurePolicyOnExitCodesRequirement.containerName',
      'ResourceClaim.name',
      'ResourceFieldSelector.containerName',
      'VolumeDevice.name',
      'VolumeMount.name',
    ]);
  });
});

describe('sections', () => {
  it('hold every field of a struct exactly once, beside its parts', () => {
    for (const { name, sections, parts, fields: own } of Object.values(structs)) {
      const shown = [...sections.flatMap((section) => section.fields), ...parts];
      expect([...shown].sort(), name).toEqual(
        fieldsOf(name)
          .map((field) => field.name)
          .sort(),
      );
      expect(own.map(({ order }) => order)).toEqual(own.map((_, i) => i));
    }
  });

  it('take a field that none lists into "other"', () => {
    const general = [{ id: 'general', fields: ['name'] }] as const;
    const made = derive([], { Container: { sections: general } });
    const last = made.structs.get('Container')?.sections.at(-1);
    expect(last?.id).toBe('other');
    expect(last?.fields).toContain('image');
    expect(made.fields.get('Container.image')).toMatchObject({ section: 'other', control: 'text' });
    expect(made.fields.get('Container.name')).toMatchObject({ section: 'general', order: 0 });
  });

  it('keep the lists with parts of their own out of the groups of PodSpec', () => {
    const { parts, sections } = structs.PodSpec;
    expect(parts).toEqual(['initContainers', 'containers', 'ephemeralContainers', 'volumes']);
    const grouped = sections.flatMap((section) => section.fields);
    for (const name of parts) expect(grouped).not.toContain(name);
  });
});

describe('unions', () => {
  const membersOf = (type: string) => structOf(type)?.union?.members.map(({ name }) => name);

  it('name the members, the usual ones first', () => {
    expect(membersOf('Probe')).toEqual(['httpGet', 'exec', 'tcpSocket', 'grpc']);
    expect(membersOf('Volume')).not.toContain('name');
    expect(membersOf('Volume')).toHaveLength(30);
    expect(membersOf('Volume')?.slice(0, 2)).toEqual(['emptyDir', 'configMap']);
    expect(membersOf('PodResourceClaim')).toEqual(['resourceClaimName', 'resourceClaimTemplateName']);
    expect(membersOf('Container')).toBeUndefined();
    expect(structOf('constructor')).toBeUndefined();
  });

  it('count the sources of a variable as members of the variable', () => {
    const at = structOf('EnvVar')?.union?.members.map((member) => member.at.join('.'));
    expect(at).toEqual([
      'value',
      'valueFrom.configMapKeyRef',
      'valueFrom.secretKeyRef',
      'valueFrom.fieldRef',
      'valueFrom.resourceFieldRef',
      'valueFrom.fileKeyRef',
    ]);
  });

  it('have every field as a member, beside the choice, or neither', () => {
    for (const { name, union } of Object.values(structs)) {
      if (!union) continue;
      const beside = [...union.before, ...union.after].map((field) => field.name);
      const members = new Set(union.members.map(({ at }) => at[0]));
      expect([...beside, ...members].sort(), name).toEqual(
        fieldsOf(name)
          .map((field) => field.name)
          .sort(),
      );
      expect(union.members.length, name).toBeGreaterThan(1);
    }
  });

  it('set the deprecated members apart', () => {
    const deprecated = structOf('Volume')?.union?.members.filter(({ group }) => group === 'deprecated');
    expect(deprecated).toHaveLength(17);
    expect(structOf('LifecycleHandler')?.union?.members.at(-1)).toMatchObject({
      name: 'tcpSocket',
      group: 'deprecated',
    });
  });
});

describe('items of lists', () => {
  it('are rows where all fields fit into cells, else cards', () => {
    const layout = (type: string) => structOf(type)?.item;
    expect(layout('ContainerPort')).toBe('row');
    expect(layout('Toleration')).toBe('row');
    expect(layout('VolumeMount')).toBe('row');
    expect(layout('EnvVar')).toBe('union-row');
    expect(layout('EnvFromSource')).toBe('union-row');
    expect(layout('TopologySpreadConstraint')).toBe('card');
  });

  it('show some cells and keep the others behind "more"', () => {
    const { columns, more } = structs.VolumeMount;
    expect(columns.map(({ name }) => name)).toEqual(['name', 'mountPath', 'subPath', 'readOnly']);
    expect(more.map(({ name }) => name)).toEqual(['recursiveReadOnly', 'mountPropagation', 'subPathExpr']);
  });

  it('get the focus where the first needed value goes', () => {
    expect(structs.Container.focus).toBe('image');
    expect(structs.ContainerPort.focus).toBe('containerPort');
    expect(structs.EnvVar.focus).toBe('name');
  });
});
