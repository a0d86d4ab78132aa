import { parseAllDocuments } from 'yaml';
import { Analyst } from '../src/store/analyst.ts';
import { judge } from '../src/store/judge.ts';
import { manyDocuments, oneList, pod } from './manifests.ts';
import { ms, percentile, printTable } from './table.ts';

/** Time in ms that is spent on one figure, and how many runs are enough for it: so many that the code of short ones is compiled. */
const budget = 1200;
const enough = 500;

/**
 * Median of what one run of `work` takes in ms of processor time, on which other programs of the machine have little influence;
 * that of helping threads (collection of garbage, compilation) is in it. The first run warms up and is not counted.
 */
function median(work: (run: number) => void): number {
  work(0);
  const figures: number[] = [];
  const begin = performance.now();
  while (figures.length < 5 || (performance.now() - begin < budget && figures.length < enough)) {
    const start = process.cpuUsage();
    work(figures.length + 1);
    const { user, system } = process.cpuUsage(start);
    figures.push((user + system) / 1000);
  }
  return percentile(figures, 0.5);
}

const inputs: readonly (readonly [string, string])[] = [
  ['one Pod, 5 containers', pod('web', 5)],
  ['one Pod, 100 containers', pod('web', 100)],
  ['documents', manyDocuments(100_000)],
  ['documents', manyDocuments(1_500_000)],
  ['one List', oneList(1_000_000)],
];

/** The whole text with another tag in every image: what was read or judged before is of no help. */
const everywhere = (text: string, run: number) => text.replaceAll('1.27.3', `1.27.${100 + run}`);

/** The text with another digit in the image tag that follows a share of it. */
function edited(text: string, share: number, run: number): string {
  const at = text.indexOf('1.27.3', Math.min(text.length * share, text.lastIndexOf('1.27.3')));
  return `${text.slice(0, at)}2.${share * 10}.${run}${text.slice(at + 6)}`;
}

/** The text with a value in its middle that no YAML reader takes. */
function broken(text: string, run: number, other: boolean): string {
  const at = text.indexOf('1.27.3', text.length / 2);
  return `${text.slice(0, at)}3.${other}.${run}": [${text.slice(at + 6)}`;
}

const focus = { document: 0, pod: 0 };

/** Time from a text to all that the page shows of it, next to what the `yaml` package alone takes to parse it. */
export function benchDerive(): void {
  const rows = inputs.map(([shape, text]) => {
    const bare = median((run) => {
      parseAllDocuments(everywhere(text, run), { uniqueKeys: false });
    });
    let version = 0;
    const cold = median((run) => {
      new Analyst(judge).derive(everywhere(text, run), ++version, {}, focus);
    });
    const warm = new Analyst(judge);
    warm.derive(text, ++version, {}, focus);
    const edit = (share: number) =>
      median((run) => {
        warm.derive(edited(text, share, run), ++version, {}, focus);
      });
    const [start, middle, end] = [edit(0), edit(0.5), edit(1)];
    const broke = (diagnosing: boolean) => {
      // The last text that read is the one in which the mistake is made, as for a person who types it.
      warm.derive(text, ++version, {}, focus);
      return median((run) => {
        warm.derive(broken(text, run, diagnosing), ++version, { diagnosing }, focus);
      });
    };
    const [atOnce, diagnosed] = [broke(false), broke(true)];
    const cell = (figure: number) => [ms(figure), `${(figure / bare).toFixed(2)}x`];
    return [
      `${(text.length / 1000).toFixed(0)} KB, ${shape}`,
      ms(bare),
      ...cell(cold),
      ms(start),
      ...cell(middle),
      ms(end),
      ms(atOnce),
      ms(diagnosed),
    ];
  });
  printTable(
    'Derive (parse, judgement, findings and their places): median processor times, and the ratio to a bare parse by the yaml package',
    [
      'text',
      'bare',
      'cold',
      '',
      'edit at start',
      'in the middle',
      '',
      'at the end',
      'broken, at once',
      'diagnosed',
    ],
    rows,
  );
}
