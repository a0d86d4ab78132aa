import { type Language, languages } from '../i18n/index.ts';
import { type Cluster, lookUp } from '../pod/index.ts';
import { readCluster } from './cluster.ts';
import { UsageError } from './io.ts';
import { languageOfLocale, type Texts, textsOf } from './texts.ts';

export const commands = [
  'check',
  'set',
  'unset',
  'rename',
  'uses',
  'fix',
  'clean',
  'wrap',
  'unwrap',
  'companions',
  'defaults',
  'versions',
  'import',
  'fields',
  'link',
  'unlink',
  'simulate',
  'lessons',
  'lesson',
] as const;
export type Command = (typeof commands)[number];

export const outputs = ['text', 'json', 'sarif', 'junit', 'github'] as const;
export type Output = (typeof outputs)[number];
/** What commands other than `check` print. */
const plainOutputs = ['text', 'json'] as const;

export interface Options {
  readonly command: Command | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly arguments: readonly string[];
  readonly output: Output;
  /** The mildest finding for which `check` fails. */
  readonly failOn: 'error' | 'warning';
  /** Codes of findings for which `check` never fails. */
  readonly ignored: readonly string[];
  /** Index of a document, from 0; undefined where not given. */
  readonly document: number | undefined;
  readonly inPlace: boolean;
  /** Of `wrap`: the kind, and what it needs. */
  readonly kind: string | undefined;
  readonly replicas: number | undefined;
  readonly schedule: string | undefined;
  readonly serviceName: string | undefined;
  /** Of `clean`: fields that equal their defaults stay. */
  readonly keepDefaults: boolean;
  /** Without marks on what was added. */
  readonly plain: boolean;
  /** The cluster that is asked; undefined for the newest release with its defaults. */
  readonly cluster: Cluster | undefined;
  /** Of `simulate`: a file with what is around the Pod, the last second, and the seconds at which it is shown. */
  readonly world: string | undefined;
  readonly until: number | undefined;
  readonly at: readonly number[];
  /** Address of the page that a link opens. */
  readonly base: string;
  readonly language: Language;
}

/** Where `npm start` serves the page. */
const localPage = 'http://localhost:4173/';

const takesValue: ReadonlySet<string> = new Set([
  '--kind',
  '--replicas',
  '--schedule',
  '--service-name',
  '--output',
  '--document',
  '--lang',
  '--fail-on',
  '--ignore',
  '--kubernetes-version',
  '--feature-gates',
  '--base',
  '--world',
  '--until',
  '--at',
]);
const takesNone: ReadonlySet<string> = new Set([
  '--keep-defaults',
  '--in-place',
  '--plain',
  '--help',
  '--version',
]);
const short: Readonly<Record<string, string>> = { '-o': '--output', '-i': '--in-place', '-h': '--help' };

/** Which commands an option belongs to; options that are not listed belong to all. */
const belongs: Readonly<Record<string, readonly Command[]>> = {
  '--output': [
    'check',
    'uses',
    'defaults',
    'versions',
    'import',
    'fields',
    'unlink',
    'lessons',
    'lesson',
    'simulate',
    'companions',
    'companions',
  ],
  '--base': ['link'],
  '--world': ['simulate'],
  '--until': ['simulate'],
  '--at': ['simulate'],
  '--fail-on': ['check'],
  '--ignore': ['check'],
  '--kubernetes-version': ['check', 'fix', 'defaults', 'fields', 'simulate', 'lesson'],
  '--feature-gates': ['check', 'fix', 'defaults', 'versions', 'fields', 'simulate', 'lesson'],
  '--document': ['set', 'unset', 'rename', 'uses', 'defaults', 'wrap', 'unwrap', 'simulate'],
  '--plain': ['defaults'],
  '--in-place': ['set', 'unset', 'rename', 'fix', 'clean', 'wrap', 'unwrap', 'companions'],
  '--keep-defaults': ['clean'],
  '--kind': ['wrap'],
  '--replicas': ['wrap'],
  '--schedule': ['wrap'],
  '--service-name': ['wrap'],
};

/** How many words `set` has before its value, and `rename` before its name: itself, FILE and PATH. */
const beforeValue = 3;
const valued: ReadonlySet<string> = new Set<Command>(['set', 'rename']);

/** `-`, `-1`, `- item` and `---` are values; `-i` and `--output` are options. */
const looksLikeOption = /^--?[A-Za-z]/;

/** The language asked for, found before anything else so that complaints are made in it. */
export function languageOf(argv: readonly string[], locale: string): Language {
  const at = argv.lastIndexOf('--lang');
  const value = at >= 0 ? argv[at + 1] : argv.findLast((a) => a.startsWith('--lang='))?.slice(7);
  return languages.find((language) => language === value) ?? languageOfLocale(locale);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[], texts: Texts): T {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new UsageError(texts.badOptionValue(option, value, allowed.join(', ')));
  return found;
}

function readBase(value: string | undefined, texts: Texts): string {
  if (value === undefined) return localPage;
  if (!URL.canParse(value)) throw new UsageError(texts.badOptionValue('--base', value, texts.address));
  return value;
}

const time = /^\d{1,9}(?:\.\d{1,6})?$/;

function readUntil(value: string | undefined, texts: Texts): number | undefined {
  if (value !== undefined && !time.test(value))
    throw new UsageError(texts.badOptionValue('--until', value, texts.seconds));
  return value === undefined ? undefined : Number(value);
}

function readTimes(value: string | undefined, texts: Texts): number[] {
  const times = value === undefined || value === '' ? [] : value.split(',').map((one) => one.trim());
  if (!times.every((one) => time.test(one)))
    throw new UsageError(texts.badOptionValue('--at', value ?? '', texts.secondsList));
  return times.map(Number);
}

function wholeNumber(option: string, value: string, texts: Texts): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(texts.badOptionValue(option, value, texts.wholeNumber));
  return Number(value);
}

/**
 * Reads the words behind `podwright`. Options may stand anywhere but between the PATH and the VALUE of `set`, or the
 * NAME of `rename`: the word behind PATH is the value, whatever it begins with (`-ec`). `--` ends the options.
 * @throws UsageError, in the language of the arguments
 */
export function parseArguments(argv: readonly string[], locale: string): Options {
  const language = languageOf(argv, locale);
  const texts = textsOf(language);
  const positional: string[] = [];
  const given = new Map<string, string>();
  const ignored: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') {
      positional.push(...argv.slice(i + 1));
      break;
    }
    const isValue = valued.has(positional[0] ?? '') && positional.length === beforeValue;
    if (isValue || !looksLikeOption.test(word)) {
      positional.push(word);
      continue;
    }
    const [written = '', attached] = word.startsWith('--') ? splitOnce(word) : [word];
    const option = lookUp(short, written) ?? written;
    if (takesValue.has(option)) {
      const value = attached ?? argv[++i];
      if (value === undefined) throw new UsageError(texts.missingOptionValue(written));
      given.set(option, value);
      if (option === '--ignore') ignored.push(...value.split(','));
    } else if (takesNone.has(option) && attached === undefined) given.set(option, '');
    else throw new UsageError(texts.unknownOption(word));
  }
  const help = given.has('--help');
  const version = given.has('--version');
  const name = positional.shift();
  const command = commands.find((candidate) => candidate === name);
  if (name !== undefined && !command && !help && !version) throw new UsageError(texts.unknownCommand(name));
  for (const option of given.keys()) {
    const owners = lookUp(belongs, option);
    if (command && owners && !owners.includes(command))
      throw new UsageError(texts.optionOfOther(option, command));
  }
  const replicas = given.get('--replicas');
  const document = given.get('--document');
  oneOf('--lang', given.get('--lang') ?? language, languages, texts);
  return {
    command,
    help,
    version,
    arguments: positional,
    output: oneOf(
      '--output',
      given.get('--output') ?? 'text',
      command === undefined || command === 'check' ? outputs : plainOutputs,
      texts,
    ),
    failOn: oneOf('--fail-on', given.get('--fail-on') ?? 'error', ['error', 'warning'], texts),
    ignored,
    document: document === undefined ? undefined : wholeNumber('--document', document, texts),
    inPlace: given.has('--in-place'),
    kind: given.get('--kind'),
    replicas: replicas === undefined ? undefined : wholeNumber('--replicas', replicas, texts),
    schedule: given.get('--schedule'),
    serviceName: given.get('--service-name'),
    keepDefaults: given.has('--keep-defaults'),
    plain: given.has('--plain'),
    cluster: readCluster(given.get('--kubernetes-version'), given.get('--feature-gates'), texts),
    world: given.get('--world'),
    until: readUntil(given.get('--until'), texts),
    at: readTimes(given.get('--at'), texts),
    base: readBase(given.get('--base'), texts),
    language,
  };
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
