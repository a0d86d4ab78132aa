import type { Explanation, Sentence } from '../../engine/index.ts';
import { equalPath, type Path, startsWith, structs } from '../../pod/index.ts';

/** False for list items and the lists of whole parts: what is said of those is not about each field in them. */
function isField(ref: Path): boolean {
  const last = ref.at(-1);
  return typeof last === 'string' && !structs.PodSpec.parts.includes(last);
}

/** True where a sentence follows from the field at `path`, or from the field around it. */
export function followsFrom(sentence: Explanation, path: Path): boolean {
  return sentence.refs.some((ref) => equalPath(ref, path) || (isField(ref) && startsWith(path, ref)));
}

/** The same, and what follows from a field inside of it. */
export function isAbout(sentence: Explanation, path: Path): boolean {
  return followsFrom(sentence, path) || sentence.refs.some((ref) => startsWith(ref, path));
}

/** Beginnings of the ids of a field's facts, and of the story's sentences that they say more exactly. */
const saidBetter: readonly (readonly [fact: string, sentences: readonly string[]])[] = [
  ['field.image.', ['runs.container', 'runs.pullLatest']],
  ['field.default.pull.', ['runs.pullLatest']],
  ['field.pull.', ['runs.pull']],
  ['field.command.', ['runs.command', 'runs.args']],
  ['field.probe.', ['probes.']],
  ['field.grace.', ['stops.preStop', 'stops.atOnce']],
  ['field.env', ['starts.variables']],
  ['field.port.', ['shares.ports', 'shares.hostPort']],
  ['field.toleration.', ['starts.tolerat']],
  ['field.terms.', ['starts.nodeAffinity']],
  ['field.spread.', ['starts.spread']],
  ['field.volume.', ['shares.volume']],
  ['field.mount.', ['shares.volume', 'shares.subPath']],
  ['field.medium.', ['shares.emptyDirMemory', 'shares.memorySize']],
  ['field.restart.overrides', ['fails.container.']],
  ['field.restart.sidecar', ['starts.sidecar']],
];

/** The sentences of the story that the facts of the field in focus do not say already. */
export function besides(story: readonly Sentence[], facts: readonly Explanation[]): Sentence[] {
  const said = saidBetter
    .filter(([fact]) => facts.some(({ id }) => id.startsWith(fact)))
    .flatMap(([, sentences]) => sentences);
  return story.filter(({ id }) => !said.some((prefix) => id.startsWith(prefix)));
}
