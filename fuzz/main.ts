/**
 * `npm run fuzz -- MINUTES SEED [KIND BATCH]`: random inputs of every kind until the time is over, on all cores; with a
 * kind and the number of a batch, that batch alone. Prints figures; the exit status is 1 where anything failed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { differenceOf, goAnswers } from '../src/yaml/testing-goyaml.ts';
import { kinds } from './kinds/index.ts';
import type { Answer, Task } from './types.ts';

/** A batch that takes longer hangs: it is given up, and its worker with it. */
const hangs = 180_000;
/** After so many failures of a kind there is no more to learn from it. */
const enough = 10;

interface Figures {
  batches: number;
  inputs: number;
  failures: number;
  ms: number;
  slowest: { ms: number; input: string };
}

const [minutes = '1', seed = String(Date.now() % 1_000_000), onlyKind, onlyBatch] = process.argv.slice(2);
const run = Number(seed);
if (!(Number(minutes) >= 0) || !Number.isSafeInteger(run)) {
  process.stderr.write('usage: npm run fuzz -- MINUTES SEED [KIND BATCH]\n');
  process.exit(2);
}
const end = performance.now() + Number(minutes) * 60_000;
const figures = new Map(
  kinds.map(({ name }): [string, Figures] => [
    name,
    { batches: 0, inputs: 0, failures: 0, ms: 0, slowest: { ms: 0, input: '' } },
  ]),
);

/** The kind that had the least of its share of the time so far. */
function nextTask(): Task | undefined {
  if (onlyKind !== undefined) {
    const of = figures.get(onlyKind);
    return of && of.batches++ === 0 ? { run, kind: onlyKind, batch: Number(onlyBatch ?? 0) } : undefined;
  }
  if (performance.now() >= end) return undefined;
  const open = kinds.filter(({ name }) => (figures.get(name)?.failures ?? 0) < enough);
  const due = (name: string, share: number) => (figures.get(name)?.ms ?? 0) / share;
  const [kind] = open.sort((a, b) => due(a.name, a.share) - due(b.name, b.share));
  const of = kind && figures.get(kind.name);
  return kind && of ? { run, kind: kind.name, batch: of.batches++ } : undefined;
}

function report(kind: string, batch: number, input: string, message: string): void {
  process.stdout.write(
    `\nFAILED ${kind}: ${message}\n  input: ${JSON.stringify(input)}\n  again: npm run fuzz -- 0 ${run} ${kind} ${batch}\n`,
  );
}

function take({ kind, batch, inputs, failures, ms, slowest }: Answer): void {
  const of = figures.get(kind);
  if (!of) return;
  of.inputs += inputs;
  of.failures += failures.length;
  of.ms += ms;
  if (slowest.ms > of.slowest.ms) of.slowest = slowest;
  for (const failure of failures) report(kind, batch, failure.input, failure.message);
}

/** One worker after the other in the same place, until there is nothing left to do. */
function work(): Promise<void> {
  return new Promise((done) => {
    let worker: ChildProcess | undefined;
    let task: Task | undefined;
    let timer: NodeJS.Timeout | undefined;
    const lost = (why: string) => {
      if (!task) return;
      const of = figures.get(task.kind);
      if (of) of.failures++;
      report(task.kind, task.batch, '(the batch)', why);
      task = undefined;
      start();
    };
    const next = () => {
      clearTimeout(timer);
      task = nextTask();
      if (!task) {
        worker?.kill();
        done();
        return;
      }
      timer = setTimeout(() => worker?.kill('SIGKILL'), hangs);
      worker?.send(task);
    };
    const start = () => {
      const current = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
        execArgv: ['--import', 'tsx'],
      });
      worker = current;
      current.on('message', (answer: Answer) => {
        take(answer);
        next();
      });
      current.on('exit', (code, signal) => {
        clearTimeout(timer);
        if (current === worker)
          lost(signal ? `no end after ${hangs / 1000} s` : `the process ended with ${code}`);
      });
      next();
    };
    start();
  });
}

const began = performance.now();
await Promise.all(Array.from({ length: onlyKind === undefined ? availableParallelism() : 1 }, work));
const seconds = (performance.now() - began) / 1000;

const cells = (row: readonly string[]) =>
  `${row.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(14))).join('')}\n`;
process.stdout.write(
  `\nseed ${run}, ${Math.round(seconds)} s\n${cells(['kind', 'inputs', 'failures', 'inputs/s', 'slowest'])}`,
);
let total = 0;
let failed = 0;
for (const [name, of] of figures) {
  total += of.inputs;
  failed += of.failures;
  const rate = of.ms === 0 ? 0 : of.inputs / (of.ms / 1000);
  process.stdout.write(
    cells([
      name,
      of.inputs.toLocaleString('en'),
      String(of.failures),
      rate.toFixed(0),
      `${of.slowest.ms.toFixed(0)} ms`,
    ]),
  );
}
for (const [name, { slowest }] of figures)
  process.stdout.write(`slowest of ${name}: ${JSON.stringify(slowest.input.slice(0, 300))}\n`);
if (onlyKind === undefined) {
  const answers = goAnswers();
  const differences = answers.filter((answer) => differenceOf(answer) !== undefined).length;
  process.stdout.write(`beside kubectl: ${answers.length} texts, ${differences} differences\n`);
  total += answers.length;
}
process.stdout.write(`${total.toLocaleString('en')} inputs, ${failed} failures\n`);
process.exitCode = failed === 0 ? 0 : 1;
