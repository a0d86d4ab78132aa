import { complete, hover } from '../src/assist/index.ts';
import { fieldFacts, linuxFactsAt, linuxView, serverMessage } from '../src/engine/index.ts';
import { tables as en } from '../src/i18n/en/all.ts';
import { explainText, issueText } from '../src/i18n/index.ts';
import { tables as zh } from '../src/i18n/zh-CN/all.ts';
import { type JudgedDocument, judgeStream } from '../src/judge/index.ts';
import { hoverTextOf, suggestionOf } from '../src/panels/yaml/words.ts';
import { containersOf, formatPath, getIn, type Issue, type Path } from '../src/pod/index.ts';
import { parseStream, type YamlStream } from '../src/yaml/index.ts';

export interface Told {
  readonly stream: YamlStream;
  readonly judged: readonly JudgedDocument[];
  readonly issues: readonly Issue[];
  /** Every sentence of the judgement, in both languages and in the server's words. */
  readonly texts: readonly string[];
}

/** Judges a text and says everything about it that a person may come to read. */
export function tell(text: string): Told {
  const stream = parseStream(text);
  const judged = judgeStream(stream);
  const placed = judged.flatMap((document) => document.issues);
  const issues = placed.map(({ issue }) => issue);
  const stories = judged.flatMap(({ analysis }) =>
    analysis.pods.flatMap((pod) => [...pod.story, ...(pod.resources?.explanations ?? [])]),
  );
  const texts = [en, zh].flatMap((tables) => [
    ...issues.map((issue) => issueText(tables, issue)),
    ...stories.map((sentence) => explainText(tables, sentence)),
  ]);
  return {
    stream,
    judged,
    issues,
    texts: [...texts, ...issues.map(serverMessage), ...issues.map(({ path }) => formatPath(path))],
  };
}

/** What the page says beyond the judgement: about one field, about the processes on a node, and beside the cursor. */
export function tellMore({ stream, judged }: Told, path: Path, offsets: readonly number[]): string[] {
  const texts: string[] = [];
  const explanations = judged.flatMap(({ document, analysis }) =>
    analysis.pods.flatMap(({ ref }) => {
      const pod = getIn(document.value, ref.podPath);
      const views = containersOf(pod).flatMap((container) => linuxView(pod, ref.podPath, container) ?? []);
      texts.push(JSON.stringify(views));
      return [
        ...fieldFacts(document.value, ref, path),
        ...linuxFactsAt(pod, ref.podPath, path).flatMap((fact) => fact.explanations),
        ...views.flatMap(({ capabilities, user }) => [...capabilities.explanations, ...user.explanations]),
      ];
    }),
  );
  for (const messages of [en, zh]) {
    texts.push(...explanations.map((explanation) => explainText(messages, explanation)));
    for (const offset of offsets) {
      const question = { stream, offset, last: () => undefined };
      const found = hover(question);
      texts.push(...((found && hoverTextOf(found, messages, []))?.blocks ?? []));
      for (const completion of complete({ ...question, explicit: true })) {
        const { label, detail, insert } = suggestionOf(completion, messages);
        texts.push(label, detail ?? '', insert);
      }
    }
  }
  return texts;
}
