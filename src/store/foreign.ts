/**
 * True where a text may be something else than a manifest and deserves a closer look, which costs a chunk; a text with an
 * `apiVersion` and without the braces of a template is none.
 */
export function mayBeForeign(text: string): boolean {
  return text.trim() !== '' && (!text.includes('apiVersion') || /\{[{%]/.test(text));
}
