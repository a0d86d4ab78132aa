import { type analyzeDocument, droppedParts } from '../engine/index.ts';
import {
  type Cluster,
  equalPath,
  featuresOf,
  fieldsOf,
  findPods,
  type GateChoices,
  type GateName,
  gateIn,
  getIn,
  gates as histories,
  isList,
  isObject,
  isStruct,
  type Json,
  minorOf,
  own,
  type Path,
  recordOf,
  rootTypeOf,
  type Version,
  versions,
} from '../pod/index.ts';
import type { YamlStream } from '../yaml/index.ts';
import { serverVerdict } from './server.ts';
import type { judgeStream } from './stream.ts';

/** A place of a text, and what is to be said of it. */
export interface ReleasePlace {
  readonly document: number;
  readonly path: Path;
}

/** What a release makes of the objects of a text that hold Pods. */
export interface ReleaseRow {
  readonly version: Version;
  /** A server of that release takes every one of them. */
  readonly accepted: boolean;
  /** It takes them as they are, and so does every newer release. */
  readonly works: boolean;
  /** Fields that it knows and drops without a word, for their gate is off. */
  readonly dropped: readonly (ReleasePlace & { readonly gate: string })[];
  /** Fields that it does not have. */
  readonly unknown: readonly (ReleasePlace & { readonly since: string })[];
  /** What else is wrong, by the codes of our findings. */
  readonly errors: readonly (ReleasePlace & { readonly code: string })[];
}

/** Which releases take a text. */
export interface ReleaseTable {
  /** Newest first. */
  readonly rows: readonly ReleaseRow[];
  /** The oldest release from which on every known one takes the text as it is. */
  readonly worksFrom: Version | undefined;
  /**
   * The release that first had the youngest field of the text, and had it on: of releases older than those that are judged only this is
   * known. Undefined where all fields are older than what is known, or where a release that is judged does not take the text.
   */
  readonly fieldsFrom: string | undefined;
  /** The youngest fields, which decide on that. */
  readonly deciding: readonly ReleasePlace[];
}

/** What judges; handed in, so that the page loads it apart from this. */
interface Judging {
  readonly analyzeDocument: typeof analyzeDocument;
  readonly judgeStream: typeof judgeStream;
}

/**
 * What each known release makes of a text: the judgement of every one of them, side by side. Objects that hold no Pod are passed over.
 * @param gates that the cluster switched, where a release has them
 */
export function releaseTable(stream: YamlStream, judging: Judging, gates: GateChoices = {}): ReleaseTable {
  let works = true;
  const rows = versions.map((version): ReleaseRow => {
    const row = rowOf(stream, judging, { version, gates });
    works &&= row.accepted && row.dropped.length === 0 && row.unknown.length === 0;
    return { ...row, works };
  });
  const worksFrom = rows.findLast((row) => row.works)?.version;
  const young = worksFrom === versions.at(-1) ? youngest(stream) : undefined;
  return { rows, worksFrom, fieldsFrom: young?.version, deciding: young?.places ?? [] };
}

function rowOf(stream: YamlStream, judging: Judging, cluster: Cluster): Omit<ReleaseRow, 'works'> {
  const features = featuresOf(cluster);
  const analyze = (value: Json | undefined) => judging.analyzeDocument(value, { cluster });
  const judged = judging.judgeStream(stream, { analyze });
  let accepted = true;
  const dropped: ReleaseRow['dropped'][number][] = [];
  for (const { index, analysis, document, issues } of judged) {
    if (document.empty) continue;
    const source = stream.documents[index] ?? document;
    const refs = analysis.pods.map(({ ref }) => ref);
    const objects = refs.length > 0 ? refs : [undefined];
    for (const ref of objects) {
      const object = getIn(document.value, ref?.objectPath ?? []);
      if (ref && isObject(object)) {
        for (const { path, gate } of droppedParts(rootTypeOf(ref), object, features))
          dropped.push({ document: index, path: [...ref.objectPath, ...path], gate });
      }
      const verdict = serverVerdict(stream, source, ref, { features });
      accepted &&= verdict?.answer.accepted ?? !issues.some(({ issue }) => issue.severity === 'error');
    }
  }
  const found = judged.flatMap(({ index, issues }) =>
    issues.map(({ issue }) => ({ document: index, issue })),
  );
  const of = (code: string) => found.filter(({ issue }) => issue.code === code);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    version: cluster.version,
    accepted,
    dropped,
    unknown: of('field-not-yet').map(({ document, issue }) => ({
      document,
      path: issue.path,
      since: text(issue.params?.since),
    })),
    errors: found
      .filter(({ issue }) => issue.severity === 'error' && issue.code !== 'field-not-yet')
      .map(({ document, issue }) => ({ document, path: issue.path, code: issue.code })),
  };
}

/** The youngest fields of the objects of a text, and the release that first had them without a switched gate. */
function youngest(
  stream: YamlStream,
): { readonly version: string; readonly places: readonly ReleasePlace[] } | undefined {
  let version: string | undefined;
  let places: ReleasePlace[] = [];
  const look = (document: number, path: Path, since: string) => {
    const [age, known] = [minorOf(since), version === undefined ? -1 : minorOf(version)];
    if (age > known) places = [];
    if (age >= known) {
      version = since;
      if (!places.some((place) => place.document === document && equalPath(place.path, path)))
        places.push({ document, path });
    }
  };
  for (const { index, value } of stream.documents) {
    for (const ref of findPods(value)) {
      const visit = (type: string, at: Json | undefined, path: Path): void => {
        for (const field of fieldsOf(type)) {
          const inner = own(at, field.name);
          if (inner === undefined || inner === null) continue;
          const here = [...path, field.name];
          const { since, gate } = recordOf(field);
          const on = gate && onSince(gate.name);
          const from = [since, on].filter((one) => one !== undefined);
          const last = from.sort((a, b) => minorOf(b) - minorOf(a))[0];
          if (last !== undefined) look(index, here, last);
          if (!isStruct(field.type)) continue;
          if (field.shape === 'list') {
            if (isList(inner)) inner.forEach((item, i) => void visit(field.type, item, [...here, i]));
          } else if (field.shape === 'single' && isObject(inner)) visit(field.type, inner, here);
        }
      };
      visit(rootTypeOf(ref), getIn(value, ref.objectPath), ref.objectPath);
    }
  }
  return version === undefined ? undefined : { version, places };
}

/** The release from which on a gate is on without being switched. */
function onSince(gate: GateName): string | undefined {
  return Object.keys(histories[gate]).find((version) => {
    const state = gateIn(gate, version);
    return state === 'beta' || state === 'stable';
  });
}
