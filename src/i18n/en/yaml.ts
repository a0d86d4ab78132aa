import type { TextIssueMessages } from '../types.ts';

/** What is wrong with the text itself: errors of the parser (`yaml.`), and what was diagnosed around them (`text.`). */
export const textIssues = {
  'yaml.syntax': (p) =>
    syntax.get(p('detail')) ??
    'This is not YAML: check colons, dashes, quotes and the indentation of this line and the one above.',
  'yaml.duplicate-key': () => 'The same key is there twice in one map: remove one of them.',
  'yaml.unresolved-alias': () =>
    'This alias (`*name`) refers to an anchor (`&name`) that is not there; put quotes around text that starts with `*`.',
  'yaml.alias-bomb': () => 'The aliases of this document unfold to far too much: write the values out.',
  'yaml.too-deep': () =>
    'Maps and lists are nested over 200 levels deep here; kubectl would read them, this page does not.',
  'yaml.too-large': () => 'This document is too large for this page; kubectl would read it.',
  'yaml.bad-tag': () =>
    'Kubernetes does not know this tag (`!name`): remove it, or put quotes around text that starts with `!`.',
  'yaml.bad-merge': () => 'A merge key (`<<`) takes a map, or an alias of one.',
  'yaml.bad-key': () => 'A key must be a piece of text; this one is a list or a map.',
  'yaml.nul': () => 'There is a NUL character here, which YAML does not allow: remove it.',
  'yaml.lone-surrogate': () => 'There is half of a character here: remove it, or type it again.',

  'text.quotation': () =>
    'The signs of a quotation or a table (`>`, `|`) were copied along: remove them from all lines.',
  'text.commented-out': () =>
    'Everything in this file is a comment, and kubectl finds no object in it: remove the `#` before the lines of the manifest.',
  'text.diff': () =>
    'This is a diff: keep its spaces and `+` lines without their first sign, and remove its `-` lines and its heads.',
  'text.conflict': () =>
    'Git could not merge these lines: keep one of the two sides, and remove the three lines of marks.',
  'text.description': (p) =>
    `This is what \`kubectl describe\` prints, which is no manifest: \`kubectl get pod ${p('value')} -o yaml\` prints one.`,
  'text.markup': () =>
    'Tags or character references of HTML (`<span>`, `&quot;`) were copied along: remove the tags, and write the characters.',
  'text.template': (p) =>
    `\`${p('value')}\` is filled in by a template, by Helm for example: render it first (\`helm template\`), or write the value.`,
  'text.fence': () => 'The Markdown fence or the tag around the manifest was copied along: remove this line.',
  'text.shell': (p) => `\`${p('value')}\` is from a terminal and not of the manifest: remove this line.`,
  'text.callout': (p) => `The mark ${p('value')} was copied from a book or a page: remove it.`,
  'text.line-number': () => 'The line numbers were copied along: remove them from all lines.',
  'text.wide-colon': (p) =>
    `After \`${p('value')}\` stands a full-width colon (：): type an ASCII colon with a space.`,
  'text.wide-sign': (p) =>
    `\`${p('value')}\` is a full-width sign, which YAML takes for text: type the ASCII one.`,
  'text.look-alike': (p) =>
    `Characters here only look like those of \`${p('value')}\`, and are others to YAML: write it with those of the keyboard.`,
  'text.bare-asterisk': (p) =>
    `YAML takes text that starts with \`*\` for an alias: put quotes around \`${p('value')}\`.`,
  'text.wide-blank': () =>
    'There are spaces on this line that are not ordinary ones, or characters that cannot be seen, and YAML takes them for text: use ordinary spaces.',
  'text.curly-quote': (p) => `The quotes of \`${p('value')}\` are those of a word processor: use \`"\`.`,
  'text.tab': () => 'YAML does not allow tabs in the indentation: use spaces.',
  'text.slash-comment': () =>
    'A comment starts with `#` in YAML, and without it is taken for text: put `#` before it.',
  'text.ellipsis': (p) =>
    `\`${p('value')}\` stands for something the author left out: remove the line, or write what belongs there.`,
  'text.separator': (p) =>
    `kubectl takes nothing but a comment behind \`---\`: put \`${p('value')}\` on the next line.`,
  'text.missing-separator': () => 'A second object begins here: put a line `---` before it.',
  'text.directive': (p) =>
    `\`${p('value')}\` is a directive, which kubectl cannot read in a file: remove this line.`,
  'text.dropped': () =>
    'kubectl drops what stands between `...` and the next `---` without a word: write `---` here, so that it reads the document below.',
  'text.type-line': (p) =>
    `\`${p('field')} ${p('value')}\` describes a field and sets nothing: write \`${p('field')}:\` with a value, or remove the line.`,
  'text.prose': (p) =>
    `\`${p('value')}\` is text from around the manifest: remove the line, or make it a comment.`,
  'text.glued-colon': (p) => `There must be a space after the colon: write \`${p('field')}: ${p('value')}\`.`,
  'text.glued-dash': (p) => `There must be a space after the dash: write \`- ${p('field')}:\`.`,
  'text.dash': (p) =>
    `\`${p('value')}\` is no dash to YAML: an item of a list begins with \`-\`, and a document with \`---\`.`,
  'text.trailing-sign': (p) => `The \`${p('value')}\` at the end belongs to the value here: remove it.`,
  'text.missing-colon': (p) => `The colon after \`${p('field')}\` is missing: write \`${p('field')}:\`.`,
  'text.equals-sign': (p) =>
    `In YAML a colon stands between key and value: write \`${p('field')}: \` instead of \`=\`.`,
  'text.markdown': () => 'Backticks or asterisks of Markdown are left on this line: remove them.',
  'text.missing-dash': (p) =>
    `\`${p('field')}\` is a list: each item starts with a dash and a space (\`- \`), and its other lines stand below.`,
  'text.unclosed-bracket': (p) =>
    `The bracket that is opened here is not closed: put \`${p('value')}\` at the end of the line.`,
  'text.missing-brackets': (p) =>
    `\`${p('field')}\` is a list: put brackets around its items, and commas between them.`,
  'text.missing-comma': (p) =>
    `The comma behind \`${p('value')}\` is missing: put one between the two items.`,
  'text.extra-comma': () => 'There is a comma here without an item before it: remove it.',
  'text.unclosed-quote': (p) => `The quote before \`${p('value')}\` is not closed: put one after the text.`,
  'text.ignore-idle': (p) =>
    `This comment silences \`${p('value')}\`, and there is no such finding on its line: remove it, or check the code and the line.`,
  'text.not-searched': (p) =>
    `From here on, ${p('value')} ${p.plural('value', 'document', 'documents')} with errors ${p.plural('value', 'was', 'were')} not searched for the mistakes in the text that cause them, because so many documents before have errors, too. What the parser and the server say of them is listed; once those before are fixed, these are searched.`,
  'text.two-entries': (p) =>
    `\`${p('field')}\` is the second entry on this line: put it on a line of its own.`,
  'text.value-and-children': (p) =>
    `\`${p('field')}\` has both the value \`${p('value')}\` and fields below it: remove the value.`,
  'text.one-line': () =>
    'Several entries of the manifest stand on one line: put each on its own, as deep as its field belongs.',
  'text.lost-indent': () => 'All lines begin in the same column: indent each as deep as its field belongs.',
  'text.indent': (p) =>
    `This line is indented by ${p('from')} ${p.plural('from', 'space', 'spaces')}, and ${p('to')} fit what is around it.`,
} satisfies TextIssueMessages;

/** Sentences for the codes of the parser. */
const syntax = new Map(
  Object.entries({
    BAD_ALIAS: 'An alias needs a name after `*`; put quotes around text that starts with `*`.',
    BAD_ANCHOR: 'An anchor needs a name after `&`; put quotes around text that starts with `&`.',
    BAD_DIRECTIVE: 'A line that starts with `%` is a directive, which kubectl cannot read in a file.',
    BAD_DQ_ESCAPE:
      'YAML does not know this escape after `\\`: write `\\\\` for a backslash, or use single quotes.',
    BAD_INDENT: 'This line is not indented like the others of its map or list.',
    BAD_SCALAR_START: 'Text cannot start with this character: put quotes around it.',
    BAD_SEPARATOR: 'kubectl takes nothing but a comment behind `---` on its line.',
    BEHIND_JSON:
      'kubectl has read several JSON objects one behind the other, and now takes nothing but JSON: put `---` between the objects above.',
    BLOCK_AS_IMPLICIT_KEY:
      'There are two keys on one line, or a line is indented too deeply: put each key on its own line, and quotes around text with a colon.',
    CONTROL_CHARACTER: 'There is a control character here that cannot be seen: remove it.',
    KEY_OVER_1024_CHARS: 'This key is far too long; a colon is probably missing or a quote is not closed.',
    MISSING_CHAR: 'A colon, a quote or a bracket is missing here.',
    MULTILINE_IMPLICIT_KEY:
      'The colon after this key is missing, or the line is not indented like the others.',
    TAB_AS_INDENT: 'YAML does not allow tabs in the indentation: use spaces.',
    TRAILING_CONTENT:
      'The document ended above. kubectl would read it and drop what stands here without a word: put `---` before it, or fix the indentation.',
    UNEXPECTED_TOKEN: 'This does not belong here: check quotes, brackets and the line above.',
  }),
);
