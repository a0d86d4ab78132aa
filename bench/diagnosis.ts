import { restoreFigures } from '../src/engine/testing/injected.ts';
import { printTable } from './table.ts';

/** Mistakes of one run; the seed is fixed, so that two runs on the same code say the same. */
const runs = 600;

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Single mistakes put into random valid Pods: how many are reported at their lines, and how many fixes restore the object. */
export function benchDiagnosis(): void {
  printTable(
    `Diagnosis: ${runs} single mistakes in valid Pods (promised: 90 % of the certain fixes restore the object)`,
    ['mistake', 'spoilt', 'no error', 'reported', 'with a fix', 'restored', 'of the fixes'],
    restoreFigures(runs).map(({ kind, mistakes, silent, reported, certain, restored }) => [
      kind,
      String(mistakes),
      String(silent),
      String(reported),
      String(certain),
      String(restored),
      share(restored, certain),
    ]),
  );
}
