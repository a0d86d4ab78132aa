/**
 * What can be wrong with the text itself, with the names of the params its sentence may name: the errors of the parser by
 * kind (`yaml.`), and what was diagnosed around them (`text.`); `i18n/<lang>/yaml.ts` has the sentences.
 */
export interface TextIssueParamNames {
  'yaml.syntax': 'detail';
  'yaml.duplicate-key': never;
  'yaml.unresolved-alias': never;
  'yaml.alias-bomb': never;
  'yaml.too-deep': never;
  'yaml.too-large': never;
  'yaml.bad-tag': never;
  'yaml.bad-merge': never;
  'yaml.bad-key': never;
  'yaml.nul': never;
  'yaml.lone-surrogate': never;
  'text.quotation': never;
  'text.commented-out': never;
  'text.diff': never;
  'text.conflict': never;
  'text.description': 'value';
  'text.markup': never;
  'text.template': 'value';
  'text.fence': never;
  'text.shell': 'value';
  'text.callout': 'value';
  'text.line-number': never;
  'text.wide-colon': 'value';
  'text.wide-sign': 'value';
  'text.look-alike': 'value';
  'text.bare-asterisk': 'value';
  'text.wide-blank': never;
  'text.curly-quote': 'value';
  'text.tab': never;
  'text.slash-comment': never;
  'text.ellipsis': 'value';
  'text.separator': 'value';
  'text.directive': 'value';
  'text.dropped': never;
  'text.type-line': 'field' | 'value';
  'text.prose': 'value';
  'text.glued-colon': 'field' | 'value';
  'text.glued-dash': 'field';
  'text.missing-colon': 'field';
  'text.equals-sign': 'field';
  'text.markdown': never;
  'text.missing-dash': 'field';
  'text.unclosed-quote': 'value';
  'text.unclosed-bracket': 'value';
  'text.missing-brackets': 'field';
  'text.missing-comma': 'value';
  'text.extra-comma': never;
  'text.two-entries': 'field';
  'text.value-and-children': 'field' | 'value';
  'text.missing-separator': never;
  'text.dash': 'value';
  'text.trailing-sign': 'value';
  'text.one-line': never;
  'text.lost-indent': never;
  'text.indent': 'from' | 'to';
  'text.ignore-idle': 'value';
  'text.not-searched': 'value';
}

export type TextCode = keyof TextIssueParamNames;
