import type { JudgedDocument } from '../judge/index.ts';
import type { Issue } from '../pod/index.ts';
import { byPlace } from './heard.ts';
import type { Judge } from './judge.ts';
import type { DocumentState, Finding } from './types.ts';

/** The findings of one document, as long as it begins on the same line. */
interface Found {
  readonly line: number;
  readonly findings: readonly Finding[];
}

/** The findings of a text in the order of their places; those of a document that did not change are kept. */
export class Findings {
  readonly #found = new WeakMap<JudgedDocument, Found>();
  readonly #server = new WeakMap<Issue, string>();

  /** @param judge says what a server would answer to each; without one the answers are empty */
  of(
    documents: readonly DocumentState[],
    judged: readonly JudgedDocument[],
    judge: Judge | undefined,
  ): readonly Finding[] {
    const findings: Finding[] = [];
    let sorted = true;
    for (const document of judged) {
      for (const finding of this.#of(document, documents[document.index]?.line ?? 1, judge)) {
        const before = findings.at(-1);
        sorted &&= before === undefined || byPlace(before, finding) <= 0;
        findings.push(finding);
      }
    }
    return sorted ? findings : findings.sort(byPlace);
  }

  #of(document: JudgedDocument, line: number, judge: Judge | undefined): readonly Finding[] {
    const known = this.#found.get(document);
    if (known?.line === line) return known.findings;
    const findings = document.issues.map(
      ({ issue, range, line: below, column }): Finding => ({
        issue,
        server: this.#serverMessage(issue, judge),
        document: document.index,
        ...range,
        line: line + below - 1,
        column,
      }),
    );
    findings.sort(byPlace);
    this.#found.set(document, { line, findings });
    return findings;
  }

  #serverMessage(issue: Issue, judge: Judge | undefined): string {
    const known = this.#server.get(issue) ?? judge?.serverMessage(issue) ?? '';
    this.#server.set(issue, known);
    return known;
  }
}
