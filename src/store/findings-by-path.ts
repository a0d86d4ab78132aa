import type { Path } from '../pod/index.ts';
import type { Finding } from './types.ts';

/** The findings at one path, and those below it by their next step. */
interface Place {
  readonly at: Finding[];
  /** Number of errors and warnings at or below the path. */
  count: number;
  errors: number;
  readonly steps: Map<string | number, Place>;
}

const newPlace = (): Place => ({ at: [], count: 0, errors: 0, steps: new Map() });
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

  /** The worse of what is found at or below a path; undefined where that is nothing but opinions. */
  worst(path: Path): 'error' | 'warning' | undefined {
    const place = this.#place(path);
    if (!place || place.count === 0) return undefined;
    return place.errors > 0 ? 'error' : 'warning';
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
    const errors = severity === 'error' ? 1 : 0;
    let place = top;
    place.count += counts;
    place.errors += errors;
    for (const step of path) {
      let next = place.steps.get(step);
      if (!next) {
        next = newPlace();
        place.steps.set(step, next);
      }
      place = next;
      place.count += counts;
      place.errors += errors;
    }
    place.at.push(finding);
  }
  return top;
}
