import type { IssueParam, TextCode, TextEdit, TextIssueParamNames } from '../../pod/index.ts';

/** What can be wrong with the text itself; `i18n/<lang>/yaml.ts` has the sentences. */
export const repairCodes = [
  'text.quotation',
  'text.commented-out',
  'text.diff',
  'text.conflict',
  'text.description',
  'text.markup',
  'text.template',
  'text.fence',
  'text.shell',
  'text.callout',
  'text.line-number',
  'text.wide-colon',
  'text.wide-sign',
  'text.look-alike',
  'text.bare-asterisk',
  'text.wide-blank',
  'text.curly-quote',
  'text.tab',
  'text.slash-comment',
  'text.ellipsis',
  'text.separator',
  'text.missing-separator',
  'text.directive',
  'text.type-line',
  'text.prose',
  'text.glued-colon',
  'text.glued-dash',
  'text.dash',
  'text.trailing-sign',
  'text.missing-colon',
  'text.equals-sign',
  'text.markdown',
  'text.missing-dash',
  'text.unclosed-quote',
  'text.unclosed-bracket',
  'text.missing-brackets',
  'text.missing-comma',
  'text.extra-comma',
  'text.two-entries',
  'text.value-and-children',
  'text.one-line',
  'text.lost-indent',
  'text.indent',
] as const satisfies readonly TextCode[];
export type RepairCode = (typeof repairCodes)[number];

/** A code with the params that its sentence may name. */
type Named = {
  [Code in RepairCode]: {
    readonly code: Code;
    readonly params: Readonly<Record<TextIssueParamNames[Code], IssueParam>>;
  };
}[RepairCode];

/** A mistake in the text with the edits that mend it, counted from the text it was found in. */
export type Mistake = Named & {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
  /** False where the edits only let the rest be read, and are not what the person meant. */
  readonly certain: boolean;
};

export const replace = (start: number, end: number, text: string): TextEdit => ({ start, end, text });
