import { type GateName, gateIn, schemaVersion } from './fields/gates.ts';
import { lookUp } from './json.ts';
import type { FieldSchema } from './schema/index.ts';
import { existsIn, isLocked, minorOf, type Version, valueExistsIn } from './versions/index.ts';

/** Gates that a cluster sets otherwise than its release does. */
export type GateChoices = Readonly<Partial<Record<GateName, boolean>>>;

/** A cluster as plain data: its release, and the gates it switched. */
export interface Cluster {
  readonly version: Version;
  readonly gates?: GateChoices;
}

/** What a cluster is: its release, and which feature gates are on in it. */
export interface Features {
  /** As `1.36`. */
  readonly version: string;
  /** `36` of it. */
  readonly minor: number;
  on(gate: GateName): boolean;
  /** True where the release has the gate, so that what it governs is known and perhaps dropped. */
  knows(gate: GateName): boolean;
  /** True where the release has the field, as `Container.restartPolicyRules`. */
  has(key: string): boolean;
}

/** What most are judged by. */
const newest = featuresWith(schemaVersion, {});

/** A cluster of a release with the gates as they are by default. */
export function defaultFeatures(version: string = schemaVersion): Features {
  return version === schemaVersion ? newest : featuresWith(version, {});
}

/** What a cluster is; of the newest release with its defaults where none is given. */
export function featuresOf(cluster: Cluster | undefined): Features {
  return cluster ? featuresWith(cluster.version, cluster.gates ?? {}) : newest;
}

function featuresWith(version: string, gates: GateChoices): Features {
  const minor = minorOf(version);
  const all = version === schemaVersion;
  const states = new Map<GateName, 'on' | 'off' | 'unknown'>();
  const stateOf = (gate: GateName) => {
    const known = states.get(gate) ?? stateIn(version, gates, gate);
    states.set(gate, known);
    return known;
  };
  return {
    version,
    minor,
    on: (gate) => stateOf(gate) === 'on',
    knows: (gate) => stateOf(gate) !== 'unknown',
    // The schema is of the newest release.
    has: (key) => all || existsIn(key, version),
  };
}

function stateIn(version: string, gates: GateChoices, gate: GateName): 'on' | 'off' | 'unknown' {
  const state = gateIn(gate, version);
  if (state === undefined) return 'unknown';
  const chosen = isLocked(gate, version) ? undefined : gates[gate];
  return (chosen ?? (state === 'beta' || state === 'stable')) ? 'on' : 'off';
}

/** Values that a server takes only while their gate is on. */
const gatedValues: Readonly<Record<string, Readonly<Record<string, GateName>>>> = {
  'Container.restartPolicy': { Never: 'ContainerRestartRules', OnFailure: 'ContainerRestartRules' },
  'ContainerRestartRule.action': { RestartAllContainers: 'RestartAllContainersOnContainerExits' },
  'PodSecurityContext.seLinuxChangePolicy': { MountOption: 'SELinuxMount' },
  'Toleration.operator': {
    Gt: 'TaintTolerationComparisonOperators',
    Lt: 'TaintTolerationComparisonOperators',
  },
};

/** The values of a field that a cluster takes; none where it has no list of them. */
export function valuesIn({ owner, name, values = [] }: FieldSchema, features: Features): readonly string[] {
  const key = `${owner}.${name}`;
  const gates = lookUp(gatedValues, key);
  const takes = (value: string) => {
    const gate = gates && lookUp(gates, value);
    return valueExistsIn(key, value, features.version) && (gate === undefined || features.on(gate));
  };
  return values.filter(takes);
}
