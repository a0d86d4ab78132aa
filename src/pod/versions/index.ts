/**
 * Which release of Kubernetes has which field and value: one generated file for what each release changed (`tools/versions`).
 * The states of the gates are in `fields/gates.ts`, and compared with the same files by a test.
 */
import { type GateName, gateIn, gates } from '../fields/gates.ts';
import { lookUp } from '../json.ts';
import v32 from './generated/1.32.json' with { type: 'json' };
import v33 from './generated/1.33.json' with { type: 'json' };
import v34 from './generated/1.34.json' with { type: 'json' };
import v35 from './generated/1.35.json' with { type: 'json' };
import v36 from './generated/1.36.json' with { type: 'json' };

interface Release {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** New values by field. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly gates: Readonly<Record<string, string>>;
}

/** What each release changed; the oldest one that is known is the ground they build on. */
export const releases: Readonly<Record<string, Release>> = {
  '1.36': v36,
  '1.35': v35,
  '1.34': v34,
  '1.33': v33,
  '1.32': v32,
};

/** The releases that can be chosen, newest first. */
export const versions = ['1.36', '1.35', '1.34', '1.33', '1.32', '1.31'] as const;
export type Version = (typeof versions)[number];

/** `33` of `1.33`. */
export function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}

const born = new Map<string, string>();
const gone = new Map<string, string>();
for (const version of versions) {
  const release = releases[version];
  for (const key of release?.added ?? []) born.set(key, version);
  for (const key of release?.removed ?? []) gone.set(key, version);
}

/**
 * The release that brought a field.
 * @param key as `Container.restartPolicyRules`
 * @returns undefined for those that all known releases have, and for what is no field
 */
export function bornIn(key: string): string | undefined {
  return born.get(key);
}

/** True where a release has a field: also one that a later release gave up, which the schema does not know. */
export function existsIn(key: string, version: string): boolean {
  const minor = minorOf(version);
  const [from, until] = [born.get(key), gone.get(key)];
  return (from === undefined || minorOf(from) <= minor) && (until === undefined || minor < minorOf(until));
}

/** True where a release takes a value of a field; of values that all known releases have, and of those that nobody knows, too. */
export function valueExistsIn(key: string, value: string, version: string): boolean {
  const from = versions.find((one) => lookUp(releases[one]?.values ?? {}, key)?.includes(value));
  return from === undefined || minorOf(from) <= minorOf(version);
}

/** True for a field that a release has and the schema of the newest one does not. */
export function isFormer(key: string, version: string): boolean {
  return gone.has(key) && existsIn(key, version);
}

/** The gates that a release has, by name. */
export function gatesIn(version: string): readonly GateName[] {
  return (Object.keys(gates) as GateName[]).filter((gate) => gateIn(gate, version) !== undefined).sort();
}

/** Gates that are stable and can be switched off all the same, by the release from which on they cannot. */
const lockedLater: Readonly<Record<string, string>> = { DynamicResourceAllocation: '1.35' };

/** True where the gate is on for good: a server with it switched off does not start. */
export function isLocked(gate: GateName, version: string): boolean {
  if (gateIn(gate, version) !== 'stable') return false;
  const from = lookUp(lockedLater, gate);
  return from === undefined || minorOf(from) <= minorOf(version);
}
