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

function readGates(version: Version, text: string, texts: Texts): GateChoices {
  const chosen: Partial<Record<GateName, boolean>> = {};
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [name = '', value = '', ...more] = pair.split('=').map((part) => part.trim());
    if (more.length > 0 || (value !== 'true' && value !== 'false'))
      throw new UsageError(texts.badOptionValue('--feature-gates', pair, 'NAME=true|false'));
    const gate = gatesIn(version).find((one) => one === name);
    if (!gate) throw new UsageError(texts.unknownGate(name, version));
    if (value === 'false' && isLocked(gate, version)) throw new UsageError(texts.lockedGate(name, version));
    chosen[gate] = value === 'true';
  }
  return chosen;
}
