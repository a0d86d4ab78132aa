import { createRequire } from 'node:module';
import { analyzeDocument } from '../src/engine/index.ts';
import { judgeStream } from '../src/judge/index.ts';
import { type VerdictCase, verdictCases } from '../src/judge/testing-verdicts.ts';
import { own } from '../src/pod/index.ts';
import { parseStream } from '../src/yaml/index.ts';
import { podJsonSchema } from './peers/schema.ts';
import { ms, percentile, printTable } from './table.ts';

type Rejects = (text: string) => boolean | Promise<boolean>;

/** ajv on the JSON schema, of objects that our reader has read; what does not read is rejected. */
function ajvRejects(folder: string): Rejects {
  const { default: Ajv } = createRequire(`${folder}package.json`)('ajv') as {
    default: new (options: object) => { compile: (schema: object) => (value: unknown) => boolean };
  };
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(podJsonSchema());
  return (text) => parseStream(text).documents.some(({ value }) => value === undefined || !valid(value));
}

const ours: Rejects = (text) =>
  judgeStream(parseStream(text), { analyze: analyzeDocument }).some(({ issues }) =>
    issues.some(({ issue }) => issue.severity === 'error'),
  );

/** Documents of kind Pod, which is what the schema describes; half a thousand of them, evenly taken. */
function pods(): readonly VerdictCase[] {
  const file = new URL('../src/judge/verdicts.fixture.jsonl.gz', import.meta.url);
  const all = verdictCases(file).filter(
    ({ yaml }) => own(parseStream(yaml).documents[0]?.value, 'kind') === 'Pod',
  );
  const step = Math.max(1, Math.floor(all.length / 500));
  return all.filter((_, i) => i % step === 0);
}

/**
 * Which of the Pods that a server rejects each program rejects as well, which of those it takes are rejected nevertheless, and the
 * processor time of one.
 */
export async function benchPeersVerdicts(folder: string, service: Rejects): Promise<void> {
  const cases = pods();
  const programs: readonly (readonly [string, Rejects])[] = [
    ['yaml-language-server', service],
    ['ajv', ajvRejects(folder)],
    ['podwright', ours],
  ];
  const bad = cases.filter(({ accepted }) => !accepted).length;
  const rows: string[][] = [];
  for (const [name, rejects] of programs) {
    let caught = 0;
    let wrong = 0;
    const times: number[] = [];
    for (const { yaml, accepted } of cases) {
      const start = process.cpuUsage();
      const rejected = await rejects(yaml);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
      if (rejected && accepted) wrong++;
      else if (rejected) caught++;
    }
    rows.push([
      name,
      `${caught} of ${bad}`,
      `${((100 * caught) / bad).toFixed(1)} %`,
      `${wrong} of ${cases.length - bad}`,
      ms(percentile(times, 0.5)),
    ]);
  }
  printTable(
    `${cases.length} Pods with the answers of Kubernetes 1.36: rejected rightly, rejected wrongly, median processor time of one`,
    ['program', 'rejected', '', 'wrongly', 'time'],
    rows,
  );
}
