import { issueText } from '../i18n/index.ts';
import { findPods, formatPath, isObject, type Json, lookUp, own } from '../pod/index.ts';
import { worldFromDocuments } from '../process/index.ts';
import { parseWorld, simulate, type Timeline, type World, type WorldProblem } from '../simulate/index.ts';
import { parseStream, type YamlStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { findingText, issueJson } from './check.ts';
import { documentOf } from './edit.ts';
import { checkedPods, type Finding } from './findings.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { describeText, rowsText, watchText } from './simulate-text.ts';
import { sentencesOf, type Texts, textsOf } from './texts.ts';

/** What is simulated: the document with the Pod, and what is around it. */
interface Input {
  readonly document: Json | undefined;
  readonly world: World;
  /** What is wrong with the document, told where the simulation refuses it. */
  readonly findings: () => readonly Finding[];
}

/** What a world may have; what else stands in a whole input is somebody's notes. */
const worldKeys = ['nodes', 'objects', 'images', 'behaviour', 'actions', 'latency', 'until'];

/**
 * `podwright simulate FILE`: what the Pod does on a small cluster. FILE holds a Pod or an object that makes Pods, or a whole
 * input of a simulation, with its `pod`.
 */
export async function simulatePod(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...more] = options.arguments;
  if (file === undefined || more.length > 0) throw new UsageError(texts.wrongArguments('simulate', 'FILE'));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const around = await readWorld(options, io);
  if (!around) return exitStatus.unusable;
  const input = inputOf(file, text, around, options, io);
  if (!input) return exitStatus.unusable;
  const until = options.until ?? Math.max(input.world.until ?? 120, ...options.at);
  const ref = findPods(input.document)[0];
  const played = simulate(input.document, { ...input.world, until }, { cluster: options.cluster, ref });
  const { timeline } = played;
  if (timeline) {
    io.out(options.output === 'json' ? jsonText(timeline, options.at) : peopleText(timeline, options.at));
    return exitStatus.ok;
  }
  const { forbidden } = played;
  const findings = input.findings().filter(({ issue }) => issue.severity === 'error');
  if (options.output === 'json') {
    const issues = findings.map((finding) =>
      issueJson(finding, issueText(sentencesOf(options.language), finding.issue)),
    );
    io.out(`${JSON.stringify({ issues, ...(forbidden ? { forbidden: forbidden.message } : {}) })}\n`);
  } else {
    const shown = file === '-' ? texts.standardInput : file;
    io.err(`podwright: ${ref ? texts.simulateRefused(shown) : texts.simulateNoPod(shown)}\n`);
    for (const finding of findings) io.out(findingText(shown, finding, options.language));
    if (forbidden) io.out(`Error from server (Forbidden): ${forbidden.message}\n`);
  }
  return exitStatus.rejected;
}

/** The world of `--world`; undefined where it cannot be used, which is said on stderr. */
async function readWorld(options: Options, io: Io): Promise<World | undefined> {
  const texts = textsOf(options.language);
  const { world: file } = options;
  if (file === undefined) return {};
  if (file === '-' && options.arguments[0] === '-') throw new UsageError(texts.stdinTwice);
  const text = await readText(file, io, texts);
  if (text === undefined) return undefined;
  const stream = parseStream(text);
  const error = stream.errors[0];
  if (error) {
    io.err(`podwright: ${texts.worldUnread(file, error.detail)}\n`);
    return undefined;
  }
  return worldOf(file, stream.documents[0]?.value, io, texts);
}

function worldOf(file: string, value: Json | undefined, io: Io, texts: Texts): World | undefined {
  const { world, problems } = parseWorld(value);
  for (const problem of problems ?? [])
    io.err(`podwright: ${texts.worldWrong(file, formatPath(problem.path), sentenceOf(problem, texts))}\n`);
  return world;
}

/** What is wrong with a world, in a sentence. */
function sentenceOf({ code, params }: WorldProblem, texts: Texts): string {
  const text = (name: string) => String(lookUp(params, name) ?? '');
  switch (code) {
    case 'unknown-key':
      return texts['world.unknown-key'](text('key'), text('allowed'));
    case 'missing':
      return texts['world.missing'](text('key'));
    case 'choice':
      return texts['world.choice'](text('value'), text('allowed'));
    case 'quantity':
    case 'duplicate':
      return texts[`world.${code}`](text('value'));
    case 'type': {
      const wanted = wantedTypes.find((one) => one === text('wanted')) ?? 'map';
      return wanted === 'items'
        ? texts['world.type.items'](Number(text('count')))
        : texts[`world.type.${wanted}`];
    }
  }
}

const wantedTypes = ['map', 'list', 'text', 'name', 'number', 'whole', 'boolean', 'scalar', 'items'] as const;

function inputOf(file: string, text: string, around: World, options: Options, io: Io): Input | undefined {
  const texts = textsOf(options.language);
  const stream = parseStream(text);
  const whole = stream.documents[0]?.value;
  const pod = own(whole, 'pod');
  if (isObject(pod) && own(whole, 'kind') === undefined) {
    const entries = Object.entries(isObject(whole) ? whole : {}).filter(([key]) => worldKeys.includes(key));
    const world = worldOf(file, Object.fromEntries(entries), io, texts);
    const findings = () => findingsOf(JSON.stringify(pod, null, 2), 0, options);
    return world && { document: pod, world: joined(world, around), findings };
  }
  const index = documentOf(stream, options.document, texts);
  const document = stream.documents[index]?.value;
  return {
    document,
    world: joined(besideWorld(stream, document), around),
    findings: () => findingsOf(text, index, options),
  };
}

function findingsOf(text: string, index: number, options: Options): readonly Finding[] {
  return checkedPods(text, options.ignored, options.cluster)
    .filter((checked) => checked.index === index)
    .flatMap(({ findings }) => findings);
}

/** The ConfigMaps, Secrets, claims and RuntimeClasses that stand in the same file. */
function besideWorld(stream: YamlStream, document: Json | undefined): World {
  const namespace = own(own(document, 'metadata'), 'namespace');
  const values = stream.documents.map(({ value }) => value);
  return worldFromDocuments(values, typeof namespace === 'string' ? namespace : undefined).world;
}

/** One world over another: objects name by name, all else as a whole. */
function joined(below: World, above: World): World {
  const [one, other] = [below.objects ?? {}, above.objects ?? {}];
  return {
    ...below,
    ...above,
    objects: {
      configMaps: { ...one.configMaps, ...other.configMaps },
      secrets: { ...one.secrets, ...other.secrets },
      persistentVolumeClaims: { ...one.persistentVolumeClaims, ...other.persistentVolumeClaims },
      runtimeClasses: { ...one.runtimeClasses, ...other.runtimeClasses },
    },
  };
}

/** One object. Its keys are a promise to programs. */
function jsonText(timeline: Timeline, times: readonly number[]): string {
  const { events, conditions, podScheduled, gone } = timeline;
  const snapshots = times.map((t) => {
    const { phase, reason, kubectl, containers, gone: isGone } = timeline.at(t);
    if (isGone) return { t, gone: true };
    const shown = Object.entries(containers).map(([name, { message: _, last, ...status }]) => [
      name,
      { ...status, ...(last ? { last: { reason: last.reason, exitCode: last.exitCode } } : {}) },
    ]);
    return {
      t,
      phase,
      ...(reason === undefined ? {} : { reason }),
      kubectl,
      containers: Object.fromEntries(shown),
    };
  });
  return `${JSON.stringify({
    events,
    conditions,
    snapshots,
    ...(podScheduled?.status === 'False' ? { podScheduled: withoutType(podScheduled) } : {}),
    ...(gone === undefined ? {} : { gone }),
  })}\n`;
}

function withoutType({ type: _, ...rest }: NonNullable<Timeline['podScheduled']>) {
  return rest;
}

/** What `kubectl get pod -w` and `kubectl describe pod` print; with times the rows at these. */
function peopleText(timeline: Timeline, times: readonly number[]): string {
  const rows = times.length > 0 ? rowsText(timeline, times) : watchText(timeline);
  return `${rows}\n${describeText(timeline)}`;
}
