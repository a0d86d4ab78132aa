import { type GateName, gateIn, schemaVersion } from './fields/gates.ts';

/** What a cluster is: its release, and which feature gates are on in it. */
export interface Features {
  /** As `1.36`. */
  readonly version: string;
  on(gate: GateName): boolean;
}

/** `36` of `1.36`. */
export function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}

/** A cluster of a release with the gates as they are by default. */
export function defaultFeatures(version: string = schemaVersion): Features {
  return {
    version,
    on: (gate) => {
      const state = gateIn(gate, version);
      return state === 'beta' || state === 'stable';
    },
  };
}
