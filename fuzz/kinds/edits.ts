import fc from 'fast-check';
import { choices, editOf } from '../../src/yaml/testing-choices.ts';
import { checkEdit } from '../../src/yaml/testing-edits.ts';
import { type Hand, hands, write } from '../../src/yaml/testing-hand.ts';
import { pods } from '../../src/yaml/testing-values.ts';
import type { Failure, Kind } from '../kind.ts';

const cases = fc.tuple(pods, hands, fc.array(choices, { minLength: 4, maxLength: 12 }));
const perBatch = 20;
/** Milliseconds to make a failing case smaller. */
const patience = 30_000;

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** Checks each edit of one Pod in one hand-writing; returns their number. */
function checkCase([pod, hand, wanted]: Case): number {
  const { text, document } = write(pod, hand as Hand);
  let checked = 0;
  for (const choice of wanted) {
    const edit = editOf(pod, choice);
    if (!edit) continue;
    checkEdit(text, document, edit, hand.anchors, hand.odd);
    checked++;
  }
  return checked;
}

/** The failing case as small as fast-check makes it: the text and the edit. */
function shrunk(seed: number): Failure {
  const property = fc.property(cases, (one) => {
    checkCase(one);
  });
  const found = fc.check(property, { seed, numRuns: perBatch, interruptAfterTimeLimit: patience });
  const [[pod, hand, wanted] = []] = found.counterexample ?? [];
  if (!pod || !hand || !wanted) return { input: '', message: 'fast-check could not repeat it' };
  const { text } = write(pod, hand);
  return {
    input: `${text}\n${JSON.stringify(wanted.map((choice) => editOf(pod, choice)))}`,
    message: String(found.errorInstance),
  };
}

/** Random edits of random Pods in random hand-writing. An input is one edit. */
export const edits: Kind = {
  name: 'edits',
  share: 40,
  batch(seed) {
    let inputs = 0;
    let slowest = { ms: 0, input: '' };
    for (const one of fc.sample(cases, { seed, numRuns: perBatch })) {
      const start = performance.now();
      try {
        inputs += checkCase(one);
      } catch {
        return { inputs: inputs + 1, failures: [shrunk(seed)], slowest };
      }
      const ms = performance.now() - start;
      if (ms > slowest.ms) slowest = { ms, input: write(one[0], one[1]).text };
    }
    return { inputs, failures: [], slowest };
  },
};
