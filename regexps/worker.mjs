/** Runs regular expressions on texts for the test, in a thread that can be ended. */
import { parentPort } from 'node:worker_threads';

/** Milliseconds of processor time, which a busy machine does not lengthen. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @returns milliseconds, the best of some tries where it is not short at once */
function time(expression, text, short) {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5 && best > short; turn++) {
    const start = now();
    if (expression.global) text.replace(expression, '');
    else expression.exec(text);
    best = Math.min(best, now() - start);
  }
  return best;
}

const textOf = ({ before, again }, units) =>
  `${before}${again.repeat(Math.ceil(units / again.length))}\u0001\n`;

parentPort.on('message', ({ pattern, flags, worst, sizes, short, growth }) => {
  const expression = new RegExp(pattern, flags);
  const slow = worst.find((each) => {
    const large = time(expression, textOf(each, sizes[1]), short);
    return large > short && large > growth * time(expression, textOf(each, sizes[0]), 0);
  });
  parentPort.postMessage(slow ?? null);
});
