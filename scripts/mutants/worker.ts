import { createVitest, type TestModule } from 'vitest/node';

/** A process that keeps vitest warm and runs test files when it is told; killed from outside where one never ends. */

export interface Order {
  readonly tests: readonly string[];
  /** Files that were changed since the last order. */
  readonly changed: readonly string[];
  /** Stop at the first failure. */
  readonly bail: boolean;
}

export interface Outcome {
  /** Test files that failed, and why not even that is known. */
  readonly failed: readonly string[];
  /** ms each file took. */
  readonly took: Readonly<Record<string, number>>;
  /** Why the tests could not be run at all. */
  readonly error?: string;
}

const root = process.argv[2] ?? process.cwd();
/** Test files that came to an end in the run that goes on: what vitest returns has those of earlier runs as well. */
let ended: TestModule[] = [];
const vitest = await createVitest('test', {
  root,
  watch: false,
  pool: 'threads',
  maxWorkers: 2,
  // A changed file must be read anew by every test file, of the pure rooms too.
  isolate: true,
  reporters: [{ onTestModuleEnd: (module) => void ended.push(module) }],
  bail: 1,
  retry: 0,
});
await vitest.standalone();
// Those of vitest.config.ts are for processes: a thread that is given them does not start.
for (const { config } of vitest.projects) config.execArgv = [];

process.on('message', (order: Order) => {
  run(order).then(
    (outcome) => process.send?.(outcome),
    (error) => process.send?.({ failed: [], took: {}, error: String(error) } satisfies Outcome),
  );
});
process.send?.('ready');

async function run({ tests, changed, bail }: Order): Promise<Outcome> {
  for (const file of changed) vitest.invalidateFile(file);
  const wanted = new Set(tests);
  const all = await vitest.globTestSpecifications();
  const specs = all.filter(({ moduleId }) => wanted.has(moduleId));
  for (const { project } of specs) project.config.bail = bail ? 1 : 0;
  vitest.config.bail = bail ? 1 : 0;
  ended = [];
  const { unhandledErrors } = await vitest.runTestSpecifications(specs, false);
  // Tests that never began have not passed: all changes would seem to survive.
  if (!bail && ended.length < specs.length)
    throw new Error(`tests did not begin: ${unhandledErrors.map(String).join('; ')}`);
  const failing = ended.filter((module) => !module.ok());
  // Where a change keeps all of them from running, it is noticed.
  const failed = specs.length > 0 && ended.length === 0 ? specs : failing;
  return {
    failed: failed.map(({ moduleId }) => moduleId),
    took: Object.fromEntries(
      ended.map((module) => {
        const { duration, collectDuration, setupDuration } = module.diagnostic();
        return [module.moduleId, duration + collectDuration + setupDuration];
      }),
    ),
  };
}
