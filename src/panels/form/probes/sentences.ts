import type { ContainerTiming, Range } from '../../../engine/index.ts';
import { useWords } from '../hooks.ts';

/** `11 to 16`, or one number where the two are the same. */
export function rangeText([least, most]: Range, between: (least: number, most: number) => string): string {
  return least === most ? String(least) : between(least, most);
}

/** What follows from the numbers of a probe, by the name of its field; undefined where it does not check. */
export function useProbeSentence(timing: ContainerTiming | undefined): (field: string) => string | undefined {
  const words = useWords();
  return (field) => {
    if (!timing) return undefined;
    const { probes, restarts, graceOf } = timing;
    const range = (seconds: Range) => rangeText(seconds, words['probes.range']);
    switch (field) {
      case 'startupProbe': {
        if (!probes.startup) return undefined;
        return words['probes.so.startup'](range(probes.startup.fromStart), restarts);
      }
      case 'readinessProbe': {
        if (!probes.readiness) return undefined;
        const { delay, fromHang } = probes.readiness;
        return words['probes.so.readiness'](range(fromHang), delay);
      }
      case 'livenessProbe': {
        if (!probes.liveness) return undefined;
        const { delay, fromHang } = probes.liveness;
        return words['probes.so.liveness'](range(fromHang), delay, restarts, graceOf.liveness);
      }
      default:
        return undefined;
    }
  };
}
