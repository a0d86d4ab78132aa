import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { runWith } from '../testing.ts';

interface Log {
  runs: {
    tool: { driver: { version: string; rules: { id: string }[] } };
    results: {
      ruleId: string;
      level: string;
      suppressions?: { kind: string }[];
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
        logicalLocations: { fullyQualifiedName: string }[];
      }[];
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: object[] }[];
  }[];
}

/**
 * OASIS's schema of 2.1.0 (rtm.5), which is of draft 4 and uses nothing of it that later drafts read otherwise; formats of strings are not
 * its point.
 */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  gunzipSync(readFileSync(new URL('./sarif-2.1.0.schema.fixture.json.gz', import.meta.url))).toString(),
) as Record<string, unknown>;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

async function sarif(files: Record<string, string>, ...more: string[]) {
  const { status, out } = await runWith(files, ['check', '--output', 'sarif', ...more]);
  const log: unknown = JSON.parse(out);
  expect([validate(log), validate.errors]).toEqual([true, null]);
  const [run] = (log as Log).runs;
  if (!run) throw new Error('no run');
  return { status, run };
}

const pod = (container: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - {name: web, ${container}}\n`;

test('the schema takes no log without its tool', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a run is valid by the schema: each finding with its rule, level and place', async () => {
  const { status, run } = await sarif({ 'my pods/web.yaml': pod('imagee: "a:1"') }, 'my pods');
  expect(status).toBe(1);
  const unknown = run.results.find(({ ruleId }) => ruleId === 'unknown-field-near');
  expect(unknown?.level).toBe('error');
  expect(unknown?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'my%20pods/web.yaml' },
        region: { startLine: 6, startColumn: 19, endLine: 6, endColumn: 25 },
      },
      logicalLocations: [{ fullyQualifiedName: 'spec.containers[0].imagee' }],
    },
  ]);
  const rules = run.tool.driver.rules.map(({ id }) => id);
  expect(rules).toEqual([...new Set(run.results.map(({ ruleId }) => ruleId))].sort());
  expect(run.tool.driver.version).toBe('1.2.3');
  expect(run.invocations[0]).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
});

test('no findings, several files, what is silenced and what cannot be read are valid, too', async () => {
  expect((await sarif({ a: pod('image: "a:1"') }, 'a')).run.results).toEqual([]);
  const { status, run } = await sarif(
    {
      a: pod('image: a'),
      b: `${pod('image: "a:1"')}`,
      c: pod('imagee: "a:1"} # podwright-ignore: unknown-field-near\n    - {name: b, image: b, tty: 5'),
    },
    ...['a', 'b', 'c', 'missing', '--ignore', 'image-tag'],
  );
  expect(status).toBe(2);
  expect(run.invocations[0]?.executionSuccessful).toBe(false);
  expect(run.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  const kinds = run.results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.kind]);
  expect(kinds).toContainEqual(['unknown-field-near', 'inSource']);
  expect(kinds).toContainEqual(['image-tag', 'external']);
  expect(kinds.filter(([, kind]) => kind === undefined).length).toBeGreaterThan(0);
});
