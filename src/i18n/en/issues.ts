import type { IssueCode } from '../../engine/index.ts';
import type { IssueMessage } from '../types.ts';

/** One sentence per issue: what is wrong with which value, and what to do. */
export const issues = {
  'kind-missing': (p) => `The manifest does not say what it is: add \`kind: ${p('meant')}\`.`,
  'kind-missing-unknown': () => 'The manifest does not say what it is: add `kind` and `apiVersion`.',
  'kind-case': (p) => `\`${p('value')}\` is not a kind, upper and lower case count: write \`${p('meant')}\`.`,
  'kind-near': (p) => `Kubernetes has no kind \`${p('value')}\`: \`${p('meant')}\` is probably meant.`,
  'api-version-missing': (p) =>
    `\`apiVersion\` is missing: a ${p('kind')} needs \`apiVersion: ${p('meant')}\`.`,
  'api-version': (p) => `There is no ${p('kind')} in \`${p('value')}\`: its apiVersion is \`${p('meant')}\`.`,

  'unknown-field': (p) =>
    `Kubernetes does not know a field \`${p('field')}\` at this place: remove it, or check its name and indentation.`,
  'unknown-field-near': (p) =>
    `Kubernetes does not know a field \`${p('field')}\` here: \`${p('meant')}\` is probably meant.`,
  'type-string': (p) =>
    `\`${p('field')}\` takes text, and \`${p('value')}\` without quotes is a ${p('kind')}: put it in quotes.`,
  'type-string-structure': (p) => `\`${p('field')}\` takes one piece of text here, not a ${p('kind')}.`,
  'type-boolean': (p) =>
    `\`${p('field')}\` is either \`true\` or \`false\` without quotes, not \`${p('value')}\`.`,
  'type-integer': (p) =>
    `\`${p('field')}\` takes a whole number without quotes or unit, not \`${p('value')}\`.`,
  'integer-range': (p) =>
    `${p('value')} is too large or too small for \`${p('field')}\`: it must be between ${p('min')} and ${p('max')}.`,
  'type-int-or-string': (p) => `\`${p('field')}\` takes a whole number or a name, not \`${p('value')}\`.`,
  'type-quantity': (p) =>
    `\`${p('field')}\` takes a quantity such as \`250m\` or \`64Mi\`, not a ${p('kind')}.`,
  'type-time': (p) =>
    `\`${p('field')}\` takes a time such as \`2026-01-31T12:00:00Z\`, not \`${p('value')}\`.`,
  'type-list': (p) =>
    `\`${p('field')}\` is a list: put each item on a line of its own that starts with \`- \`.`,
  'type-map': (p) => `\`${p('field')}\` takes pairs of the form \`key: value\`, without a \`-\` in front.`,
  'type-struct': (p) => `\`${p('field')}\` takes fields below it, indented, not a ${p('kind')}.`,
  'mode-string': (p) =>
    `The file mode \`${p('value')}\` must be a number without quotes: write it as \`0644\`, or in decimal.`,
  quantity: (p) =>
    `\`${p('value')}\` is not a quantity: write a number with a unit such as \`250m\`, \`64Mi\` or \`1Gi\`.`,
  'quantity-near': (p) => `\`${p('value')}\` is not a quantity Kubernetes reads: write \`${p('meant')}\`.`,
  'not-supported': (p) => `\`${p('field')}\` cannot be \`${p('value')}\`: it takes one of ${p('values')}.`,
  'not-supported-near': (p) => `\`${p('field')}\` cannot be \`${p('value')}\`: write \`${p('meant')}\`.`,

  required: (p) => `\`${p('field')}\` is missing or empty, and must be given here.`,
  duplicate: () => 'This value is there twice; it must be unique.',
  'too-long': (p) => `This text is too long: at most ${p('max')} bytes are allowed.`,
  'too-many': (p) => `${p('actual')} items are too many here: at most ${p('max')} are allowed.`,
  'out-of-range': (p) => `${p('value')} is outside of what is allowed: ${p('min')} to ${p('max')}.`,
  forbidden: (p) => `\`${p('field')}\` is not allowed here.`,
} satisfies Record<IssueCode, IssueMessage>;
