/**
 * `npm run mutants -- ROOM [SEED] [COUNT]`: breaks the code of a room of `src/` in small ways, one at a time and in a copy of the
 * tree, and prints how many of the changes the unit tests notice, and those that survived. Run are the tests of the room, of
 * `judge` and of `cli` that use the changed file, nearest first, until one fails or the time is up: property tests with fewer cases
 * than in `npm test`, and no slow ones; what they let pass is shown to the compiler, which `npm test` asks as well. So the share is
 * rather too low than too high.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutantsOf } from './mutate.ts';
import { filesOfTests } from './tests.ts';
import type { Order, Outcome } from './worker.ts';

const [room = '', seed = '1', count = '150'] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
/** Rooms whose tests are run beside those of the room itself: the nearest that use all others without a page. */
const users = ['judge', 'cli'];
/** Test files that alone take longer than this (ms), and than a tenth of all, are not run; they are named. */
const slowest = 60_000;

interface Candidate extends Mutant {
  readonly file: string;
  readonly line: number;
}

/** mulberry32 */
function random(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sample<T>(all: readonly T[], most: number, next: () => number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(most, left.length) }, () => {
    const [taken] = left.splice(Math.floor(next() * left.length), 1);
    return taken as T;
  });
}

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'podwright-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of [...listed.split('\0').filter(Boolean), 'src/pod/schema/generated']) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
/** What tests alone use, and what is only data or made by a program. */
const isAside = (file: string) =>
  isTest(file) || /testing|generate|\.d\.ts$/.test(file) || !/\.tsx?$/.test(file);

/** Runs test files in a process of its own; one that never ends is killed. */
class Runner {
  readonly #copy: string;
  #child: ChildProcess | undefined;

  constructor(copy: string) {
    this.#copy = copy;
  }

  async #start(): Promise<ChildProcess> {
    const env = { ...process.env, PROPERTY_SEED: seed, YAML_RUNS: '60', PODWRIGHT_RUNS: '20' };
    const child = fork(join(here, 'worker.ts'), [this.#copy], {
      cwd: this.#copy,
      env,
      execArgv: ['--import', 'tsx'],
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  }

  /** @returns undefined where the time is up or the process died */
  async run(order: Order, limit: number): Promise<Outcome | undefined> {
    this.#child ??= await this.#start();
    const child = this.#child;
    const outcome = await new Promise<Outcome | undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), limit);
      child.once('message', (message) => {
        clearTimeout(timer);
        resolve(message as Outcome);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(undefined);
      });
      child.send(order);
    });
    child.removeAllListeners();
    if (!outcome) this.stop();
    if (outcome?.error !== undefined) throw new Error(outcome.error);
    return outcome;
  }

  stop(): void {
    const pid = this.#child?.pid;
    this.#child = undefined;
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

const copy = copyTree();
const runner = new Runner(copy);
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('exit', () => {
  runner.stop();
  rmSync(copy, { recursive: true, force: true });
});

const say = (text: string) => process.stdout.write(`${text}\n`);
const name = (file: string) => relative(join(copy, 'src'), file);
const home = join(copy, 'src', room);
const sources = filesIn(home).filter((file) => !isAside(file));
const rooms = new Set([room, ...users]);
const everyTest = [...rooms].flatMap((each) => filesIn(join(copy, 'src', each)).filter(isTest));
const runs = filesOfTests(everyTest);
const related = everyTest.filter((test) => sources.some((file) => runs.get(test)?.has(file)));

const began = Date.now();
const first = await runner.run({ tests: related, changed: [], bail: false }, 900_000);
if (!first) throw new Error('the tests do not end without a change');
const failing = new Set(first.failed);
const whole = Object.values(first.took).reduce((sum, took) => sum + took, 0);
const slow = related.filter((test) => (first.took[test] ?? 0) > Math.max(slowest, whole / 10));
const usable = related.filter((test) => !failing.has(test) && !slow.includes(test));
for (const test of failing) say(`left out, fails without a change: ${name(test)}`);
for (const test of slow) say(`left out, slow: ${name(test)}`);
say(
  `${sources.length} files, ${usable.length} test files; ${Math.round((Date.now() - began) / 1000)} s without a change`,
);

if (isMistyped()) throw new Error('the compiler refuses the tree without a change');

const candidates = sources.flatMap((file): Candidate[] => {
  const source = readFileSync(file, 'utf8');
  const line = (at: number) => source.slice(0, at).split('\n').length;
  return mutantsOf(file, source).map((mutant) => ({ ...mutant, file, line: line(mutant.start) }));
});
const chosen = sample(candidates, Number(count), random(Number(seed)));

/** Tests of a file in the order they are run: those beside it, those of its room, the others; the quick ones first. */
function testsOf(file: string): string[][] {
  const time = (test: string) => first?.took[test] ?? 0;
  const mine = usable.filter((test) => runs.get(test)?.has(file)).sort((a, b) => time(a) - time(b));
  const beside = mine.filter((test) => dirname(test) === dirname(file));
  const inRoom = mine.filter((test) => test.startsWith(home) && !beside.includes(test));
  const others = mine.filter((test) => !test.startsWith(home));
  return [beside, inRoom, others].filter((tests) => tests.length > 0);
}

type Result = 'noticed' | 'endless' | 'mistyped' | 'survived';

/** True where the changed tree is none that the compiler takes; it remembers what it knows of the files that did not change. */
function isMistyped(): boolean {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const remembering = ['--incremental', '--tsBuildInfoFile', join(copy, 'types.tsbuildinfo')];
  try {
    execFileSync(process.execPath, [compiler, '--noEmit', ...remembering], { cwd: copy, stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
}

/** Whether a test fails with the change, or they did not end, or the compiler refuses it, or nothing does. */
async function resultOf({ file, start, end, text }: Candidate): Promise<Result> {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.slice(0, start) + text + source.slice(end));
  let result: Result = 'survived';
  for (const tests of testsOf(file)) {
    const usual = tests.reduce((sum, test) => sum + (first?.took[test] ?? 0), 0);
    const outcome = await runner.run({ tests, changed: [file], bail: true }, 30_000 + 4 * usual);
    if (!outcome) result = 'endless';
    else if (outcome.failed.length > 0) result = 'noticed';
    if (result !== 'survived') break;
  }
  if (result === 'survived' && isMistyped()) result = 'mistyped';
  writeFileSync(file, source);
  await runner.run({ tests: [], changed: [file], bail: true }, 30_000);
  return result;
}

let noticed = 0;
let endless = 0;
let mistyped = 0;
let done = 0;
for (const candidate of chosen) {
  done++;
  const result = await resultOf(candidate);
  if (result === 'survived') say(`survived: ${name(candidate.file)}:${candidate.line}  ${candidate.what}`);
  else noticed++;
  if (result === 'endless') endless++;
  if (result === 'mistyped') mistyped++;
  if (done % 10 === 0) say(`  ${noticed} of ${done} noticed, ${Math.round((Date.now() - began) / 1000)} s`);
}
const share = Math.round((1000 * noticed) / Math.max(1, done)) / 10;
say(
  `${room}: ${done} of ${candidates.length} mutants, seed ${seed}: ${noticed} noticed (${endless} of them by the time limit, ${mistyped} by the compiler), ${share} %, ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exit(0);
