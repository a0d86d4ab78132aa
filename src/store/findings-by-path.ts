import type { Path } from '../pod/index.ts';
import type { Finding } from './types.ts';

/** The findings at one path, and those below it by their next step. */
interface Place {
  readonly at: Finding[];
  /** Number of errors and warnings at or below the path. */
  count: number;
  readonly steps: Map<string | number, Place>;
}

const newPlace = (): Place => ({ at: [], count: 0, steps: new Map() });
const none: readonly Finding[] = [];

/** Findings by the path they are at: every field of a form asks for its own. Sorted when the first one asks. */
export class FindingsByPath {
  readonly #findings: readonly Finding[];
  #top: Place | undefined;

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
  }

  /** Findings exactly at a path. */
  at(path: Path): readonly Finding[] {
    const at = this.#place(path)?.at;
    return at && at.length > 0 ? at : none;
  }

  /** Number of errors and warnings at or below a path. */
  count(path: Path): number {
    return this.#place(path)?.count ?? 0;
  }

  #place(path: Path): Place | undefined {
    this.#top ??= placed(this.#findings);
    let place: Place | undefined = this.#top;
    for (const step of path) place = place?.steps.get(step);
    return place;
  }
}

function placed(findings: readonly Finding[]): Place {
  const top = newPlace();
  for (const finding of findings) {
    const { path, severity } = finding.issue;
    const counts = severity === 'advice' ? 0 : 1;
    let place = top;
    place.count += counts;
    for (const step of path) {
      let next = place.steps.get(step);
      if (!next) {
        next = newPlace();
        place.steps.set(step, next);
      }
      place = next;
      place.count += counts;
    }
    place.at.push(finding);
  }
  return top;
}
