import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';

/** A list spread into the arguments of a call that takes any number of them. */
const spread = /(?:\.(?:push|unshift|splice)|Math\.(?:max|min))\((?:[^(){}[\]\n]*,\s*)?\.\.\./;

/** Files with lists that no text makes long, and why. */
const short: Readonly<Record<string, string>> = {
  'app/fit.ts': 'columns of the page',
  'app/search-hits.ts': 'words of a question',
  'around/companions/needs.ts': 'prefixes of our own table',
  'cli/args.ts': 'words of the command line',
  'cli/fields.ts': 'fields of the schema',
  'cli/lessons.ts': 'lessons',
  'cli/simulate-text.ts': 'what is printed of one run',
  'cli/simulate.ts': 'times asked for on the command line',
  'engine/timing/strip.ts': 'probes of one container',
  'judge/fix-batch.ts': 'a thousand at most',
  'panels/map/grid.ts': 'cards that the map draws',
  'panels/map/layout.ts': 'cards that the map draws',
  'panels/simulation/Events.tsx': 'events of one run',
  'pod/scheduling.ts': 'zones of an example',
  'simulate/kubelet/worker.ts': 'containers of a Pod that is simulated',
  'simulate/taint-eviction.ts': 'taints of a node',
  'yaml/repair/blanks.ts': 'three widths of a tab',
};

test('no list that a text makes long is spread into arguments', () => {
  const root = join(import.meta.dirname, '..');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing|\/generate\//.test(file))
    .filter((file) => spread.test(readFileSync(join(root, file), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(short).sort());
});

test('a text with 130,000 of the same is judged', () => {
  const spec =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a:1\n';
  const many = (line: string) => line.repeat(130_000);
  const at = { document: 0, pod: 0 };
  const derived = (text: string) => new Analyst(judge).derive(text, 1, {}, at);
  const quoted = derived(`${spec}    args:\n${many('    - “x”\n')}`);
  expect(quoted.findings.filter(({ issue }) => issue.code === 'word-quotes')).toHaveLength(130_000);
  const groups = `${spec}  securityContext:\n    supplementalGroups:\n${many('    - 1\n')}`;
  const { container } = new Analyst(judge).facts(groups, {}, at, { container: ['spec', 'containers', 0] });
  expect(container?.view?.user.groups).toEqual([0, 1]);
});
