import type { AtOffset, Completion, Hover } from '../assist/index.ts';
import type { SilenceTask } from '../judge/index.ts';
import { noNames, type Path, type PathEdit } from '../pod/index.ts';
import type { Located } from '../yaml/index.ts';
import type { Analyst, AssistQuestion, EditPlan } from './analyst.ts';
import type { NamePlan, NameTask } from './names.ts';
import type { Derived, Facts, Wanted } from './types.ts';

type Derive = Parameters<Analyst['derive']>;

/** What the page asks of an analyst about a text. */
export type Call =
  | {
      readonly call: 'derive';
      readonly version: Derive[1];
      readonly options: Derive[2];
      readonly focus: Derive[3];
      readonly wanted: Wanted;
    }
  | {
      readonly call: 'facts';
      readonly options: Derive[2];
      readonly focus: Derive[3];
      readonly wanted: Wanted;
    }
  | { readonly call: 'edit'; readonly document: number; readonly edits: readonly PathEdit[] }
  | { readonly call: 'planNames'; readonly task: NameTask }
  | { readonly call: 'planSilence'; readonly task: SilenceTask }
  | { readonly call: 'locate'; readonly document: number; readonly path: Path }
  | { readonly call: 'fixAll'; readonly options: Derive[2] }
  | { readonly call: 'errorsIn'; readonly options: Derive[2] }
  | { readonly call: 'pathAt'; readonly offset: number }
  | { readonly call: 'complete'; readonly question: AssistQuestion; readonly explicit: boolean }
  | { readonly call: 'hover'; readonly question: AssistQuestion };

export interface Answers {
  readonly derive: Derived;
  readonly facts: Facts;
  readonly edit: EditPlan;
  readonly planNames: NamePlan;
  readonly planSilence: EditPlan;
  readonly locate: Located | undefined;
  readonly fixAll: { readonly text: string; readonly fixes: number; readonly left: number };
  readonly errorsIn: number | undefined;
  readonly pathAt: AtOffset;
  readonly complete: readonly Completion[];
  readonly hover: Hover | undefined;
}

/** Puts a call to an analyst on this thread. */
export function answer(analyst: Analyst, text: string, call: Call): Answers[Call['call']] {
  switch (call.call) {
    case 'derive':
      return analyst.derive(text, call.version, call.options, call.focus, call.wanted);
    case 'facts':
      return analyst.facts(text, call.options, call.focus, call.wanted);
    case 'edit':
      return analyst.edit(text, call.document, call.edits);
    case 'planNames':
      return analyst.planNames(text, call.task);
    case 'planSilence':
      return analyst.planSilence(text, call.task);
    case 'locate':
      return analyst.locate(text, call.document, call.path);
    case 'fixAll':
      return analyst.fixAll(text, call.options);
    case 'errorsIn':
      return analyst.errorsIn(text, call.options);
    case 'pathAt':
      return analyst.pathAt(text, call.offset);
    case 'complete':
      return analyst.complete(text, call.question, call.explicit);
    case 'hover':
      return analyst.hover(text, call.question);
  }
}

/**
 * The answers about a text that is too much to be analysed: nothing is known of it, and it is edited by hand alone. To the
 * page it is one document that does not read.
 */
export function nothingOf(text: string, call: Call): Answers[Call['call']] {
  switch (call.call) {
    case 'derive':
      return { ...emptyDerived, version: call.version, documents: [{ ...unread, end: text.length }] };
    case 'facts':
      return {};
    case 'edit': {
      const [edit] = call.edits;
      return edit ? { ok: false, reason: 'unparsed', edit } : { ok: true, edits: [] };
    }
    case 'planNames':
      return { ok: false, reason: 'unparsed', edit: { op: 'delete', path: call.task.path } };
    case 'planSilence':
      return { ok: true, edits: [] };
    case 'fixAll':
      return { text, fixes: 0, left: 0 };
    case 'pathAt':
      return { document: 0, path: [] };
    case 'complete':
      return [];
    case 'locate':
    case 'errorsIn':
    case 'hover':
      return undefined;
  }
}

const unread = { start: 0, end: 0, line: 1, empty: false, broken: true, misnamed: false, refs: [] };

const emptyDerived: Derived = {
  version: 0,
  judged: true,
  diagnosed: true,
  tooMuch: true,
  documents: [],
  focus: { document: 0, value: undefined, pods: [], written: new Map(), names: noNames },
  findings: [],
  silenced: [],
  facts: {},
};
