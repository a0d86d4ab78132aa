import type { Fault } from './state.ts';

/** The faults with one more; in place of an earlier one of its kind. */
export function withFault(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  return [...withoutFault(faults, fault.kind), fault];
}

/** The faults without those of a kind; the same list where there is none. */
export function withoutFault(faults: readonly Fault[], kind: Fault['kind']): readonly Fault[] {
  return faults.some((fault) => fault.kind === kind) ? faults.filter((fault) => fault.kind !== kind) : faults;
}
