import type { AtOffset, Completion, Hover } from '../assist/index.ts';
import type { SilenceTask } from '../judge/index.ts';
import type { Path, PathEdit } from '../pod/index.ts';
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
