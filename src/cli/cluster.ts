import {
  type Cluster,
  type GateChoices,
  type GateName,
  gatesIn,
  isLocked,
  type Version,
  versions,
} from '../pod/index.ts';
import { UsageError } from './io.ts';
import type { Texts } from './texts.ts';

/**
 * The cluster that `--kubernetes-version 1.33` and `--feature-gates A=true,B=false` speak of.
 * @throws UsageError for a release that is not known, and for gates that it does not have or that are on for good
 */
export function readCluster(
  release: string | undefined,
  gates: string | undefined,
  texts: Texts,
): Cluster | undefined {
  if (release === undefined && gates === undefined) return undefined;
  const version = versions.find((one) => [one, `v${one}`].includes(release ?? versions[0]));
  if (!version)
    throw new UsageError(texts.badOptionValue('--kubernetes-version', release ?? '', versions.join(', ')));
  return gates === undefined ? { version } : { version, gates: readGates(version, gates, texts) };
}

/** The gate of a release that is called so; `unknown` where there is none, `locked` where it is on for good and should be off. */
function switchable(name: string, on: boolean, version: Version): GateName | 'unknown' | 'locked' {
  const gate = gatesIn(version).find((one) => one === name);
  if (!gate) return 'unknown';
  return !on && isLocked(gate, version) ? 'locked' : gate;
}

/** What a cluster is, for programs. */
export interface ClusterOptions {
  /** As `1.33`; the newest release that is known by default. */
  readonly kubernetesVersion?: Version;
  /** Gates that the cluster switched otherwise than its release does, by name. */
  readonly featureGates?: GateChoices;
}

/**
 * The cluster that options speak of, which `analyzeDocument` takes, too.
 * @throws RangeError for a release that is not known, and for gates that it does not have or that are on for good
 */
export function clusterOf({ kubernetesVersion = versions[0], featureGates = {} }: ClusterOptions): Cluster {
  if (!versions.includes(kubernetesVersion)) {
    throw new RangeError(`kubernetesVersion ${kubernetesVersion} is none of ${versions.join(', ')}`);
  }
  for (const [name, on] of Object.entries(featureGates)) {
    const gate = switchable(name, on, kubernetesVersion);
    if (gate === 'unknown')
      throw new RangeError(`Kubernetes ${kubernetesVersion} has no feature gate ${name}`);
    if (gate === 'locked') throw new RangeError(`${name} cannot be switched off in ${kubernetesVersion}`);
  }
  return { version: kubernetesVersion, gates: featureGates };
}

function readGates(version: Version, text: string, texts: Texts): GateChoices {
  const chosen: Partial<Record<GateName, boolean>> = {};
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [name = '', value = '', ...more] = pair.split('=').map((part) => part.trim());
    if (more.length > 0 || (value !== 'true' && value !== 'false'))
      throw new UsageError(texts.badOptionValue('--feature-gates', pair, 'NAME=true|false'));
    const gate = switchable(name, value === 'true', version);
    if (gate === 'unknown') throw new UsageError(texts.unknownGate(name, version));
    if (gate === 'locked') throw new UsageError(texts.lockedGate(name, version));
    chosen[gate] = value === 'true';
  }
  return chosen;
}
