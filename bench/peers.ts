import { createRequire } from 'node:module';
import { Analyst } from '../src/store/analyst.ts';
import { judge } from '../src/store/judge.ts';
import { installed } from './install.ts';
import { manyDocuments, pod } from './manifests.ts';
import { podJsonSchema } from './peers/schema.ts';
import { benchPeersVerdicts } from './peers-verdicts.ts';
import { ms, percentile, printTable } from './table.ts';

const uri = 'file:///manifest.yaml';

/** What is used of yaml-language-server. */
interface Service {
  configure(settings: object): void;
  doValidation(document: object, isKubernetes: boolean): Promise<readonly { readonly message: string }[]>;
}

function languageService(folder: string): {
  service: Service;
  open: (text: string, version: number) => object;
} {
  const load = createRequire(`${folder}package.json`);
  const { getLanguageService } = load('yaml-language-server') as {
    getLanguageService: (parameters: object) => Service;
  };
  const { TextDocument } = load('vscode-languageserver-textdocument') as {
    TextDocument: { create: (uri: string, language: string, version: number, text: string) => object };
  };
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('nothing is fetched')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  });
  service.configure({
    validate: true,
    yamlVersion: '1.2',
    schemas: [{ uri: 'file:///pod.json', fileMatch: ['*.yaml'], schema: podJsonSchema() }],
  });
  return { service, open: (text, version) => TextDocument.create(uri, 'yaml', version, text) };
}

/** Median processor time in ms of one run; the first warms up. */
async function median(work: (run: number) => unknown): Promise<number> {
  await work(0);
  const figures: number[] = [];
  const begin = performance.now();
  while (figures.length < 5 || (performance.now() - begin < 1500 && figures.length < 40)) {
    const start = process.cpuUsage();
    await work(figures.length + 1);
    const { user, system } = process.cpuUsage(start);
    figures.push((user + system) / 1000);
  }
  return percentile(figures, 0.5);
}

const inputs: readonly (readonly [string, string])[] = [
  ['one Pod, 5 containers', pod('web', 5)],
  ['documents', manyDocuments(100_000)],
  ['documents', manyDocuments(1_500_000)],
];
const focus = { document: 0, pod: 0 };
const everywhere = (text: string, run: number) => text.replaceAll('1.27.3', `1.27.${100 + run}`);

function edited(text: string, run: number): string {
  const at = text.indexOf('1.27.3', text.length / 2);
  return `${text.slice(0, at)}2.${run}${text.slice(at + 6)}`;
}

/**
 * The same texts judged by yaml-language-server, with our schema as a JSON schema, and by us, in one run. It is installed into its
 * own folder when it is missing.
 */
export async function benchPeers(): Promise<void> {
  const folder = installed('peers', 'yaml-language-server');
  if (folder === undefined) return;
  const { service, open } = languageService(folder);
  const wrong = await service.doValidation(open('kind: Pod\nspec: {container: []}\n', 0), false);
  if (wrong.length === 0) throw new Error('yaml-language-server does not judge by the schema');
  const rows: string[][] = [];
  let version = 0;
  for (const [shape, text] of inputs) {
    const validate = (now: string) => service.doValidation(open(now, ++version), false);
    const theirs = [
      await median((run) => validate(everywhere(text, run))),
      await median((run) => validate(edited(text, run))),
    ];
    const analyst = new Analyst(judge);
    analyst.derive(text, ++version, {}, focus);
    const ours = [
      await median((run) => new Analyst(judge).derive(everywhere(text, run), ++version, {}, focus)),
      await median((run) => analyst.derive(edited(text, run), ++version, {}, focus)),
    ];
    const cells = theirs.flatMap((their, i) => {
      const our = ours[i] ?? Number.NaN;
      return [ms(their), ms(our), `${(their / our).toFixed(1)}x`];
    });
    rows.push([`${(text.length / 1000).toFixed(0)} KB, ${shape}`, ...cells]);
  }
  printTable(
    'Judgement of a text, cold and after an edit in its middle: median processor times of yaml-language-server with the same schema, and ours',
    ['text', 'cold, theirs', 'ours', '', 'edit, theirs', 'ours', ''],
    rows,
  );
  await benchPeersVerdicts(
    folder,
    async (text) => (await service.doValidation(open(text, ++version), false)).length > 0,
  );
}
