import type { ProbeTimes } from './times.ts';

export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** One check: when it begins, and whether it passes. */
export interface Check {
  readonly at: number;
  readonly ok: boolean;
}

/** What a probe sees in the example; without checks where they are too many to be told apart. */
export interface StripRow {
  readonly kind: ProbeKind;
  readonly checks: readonly Check[];
  /** From its first check to its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * An example of how the probes of a container work together: it comes up, is ready, hangs, is taken out of the Service
 * and killed. All in seconds from the start of the container; what does not happen is undefined.
 */
export interface ProbeStrip {
  readonly rows: readonly StripRow[];
  /** The startup probe passed; without one the container counts as started at once. */
  readonly started: number;
  readonly ready: number | undefined;
  readonly hang: number | undefined;
  readonly out: number | undefined;
  readonly killed: number | undefined;
  readonly end: number;
}

/** More checks than this in a row are not drawn one by one. */
const mostChecks = 60;
/** Checks of the startup probe that fail in the example, where it allows as many. */
const slowStart = 4;

/**
 * Draws an example by the rules of pkg/kubelet/prober: the other probes wait for the startup probe; the readiness probe is
 * asked at once when the container has started (`UpdatePodStatus` triggers it) and then once a period; a probe that gives
 * up on the container asks no more. The hang comes between two checks; each check then runs into its timeout.
 * @returns undefined without a probe
 */
export function probeStrip(times: Readonly<Partial<Record<ProbeKind, ProbeTimes>>>): ProbeStrip | undefined {
  const { startup, readiness, liveness } = times;
  if (!startup && !readiness && !liveness) return undefined;
  const rows: StripRow[] = [];
  const missed = startup ? Math.min(slowStart, startup.failures - 1) : 0;
  const started = startup ? startup.delay + missed * startup.period : 0;
  if (startup) {
    const checks = Array.from({ length: missed + 1 }, (_, i) => ({
      at: startup.delay + i * startup.period,
      ok: i === missed,
    }));
    rows.push({ kind: 'startup', checks, from: startup.delay, to: started });
  }
  const first = (probe: ProbeTimes) => Math.max(started, probe.delay);
  const ready = readiness && first(readiness) + (readiness.successes - 1) * readiness.period;
  const watched = [readiness, liveness].filter((probe) => probe !== undefined);
  if (watched.length === 0) {
    return {
      rows,
      started,
      ready: started,
      hang: undefined,
      out: undefined,
      killed: undefined,
      end: started + (startup?.period ?? 0),
    };
  }
  // Long enough after the start that every probe has asked twice, and not at a check of the slowest.
  const slowest = Math.max(...watched.map(({ period }) => period));
  const hang = Math.max(ready ?? 0, ...watched.map(first)) + Math.round(slowest * 1.7);
  const failing = (probe: ProbeTimes) => {
    const next = first(probe) + Math.ceil((hang - first(probe)) / probe.period) * probe.period;
    return { next, fails: next + (probe.failures - 1) * probe.pace + probe.timeout };
  };
  const killed = liveness && failing(liveness).fails;
  const unready = readiness && failing(readiness).fails;
  // A container that is killed before is not ready by that.
  const out = unready !== undefined && unready < (killed ?? Number.POSITIVE_INFINITY) ? unready : undefined;
  const end = Math.max(out ?? 0, killed ?? 0, hang) + Math.max(1, Math.round(slowest / 2));
  for (const kind of ['readiness', 'liveness'] as const) {
    const probe = times[kind];
    if (!probe) continue;
    // When the container is killed, nobody asks it any more.
    rows.push(rowOf(kind, probe, first(probe), failing(probe).next, killed ?? end));
  }
  return { rows, started, ready: ready ?? started, hang, out, killed, end };
}

function rowOf(kind: ProbeKind, probe: ProbeTimes, first: number, next: number, until: number): StripRow {
  const passing = Math.round((next - first) / probe.period);
  const failing = Math.max(1, Math.floor((until - next - 0.001) / probe.pace) + 1);
  const to = next + (failing - 1) * probe.pace;
  if (passing + failing > mostChecks) return { kind, checks: [], from: first, to };
  const checks = [
    ...Array.from({ length: passing }, (_, i) => ({ at: first + i * probe.period, ok: true })),
    ...Array.from({ length: failing }, (_, i) => ({ at: next + i * probe.pace, ok: false })),
  ];
  return { kind, checks, from: first, to };
}
