/** True where a text may be a file of lessons: what reads it for good is a chunk of its own. */
export function mayBeLessons(text: string): boolean {
  const has = (key: string) => text.includes(`${key}:`) || text.includes(`"${key}"`);
  return has('steps') && has('goal') && (has('ask') || has('minutes'));
}

/**
 * True where a text may be something else than a manifest and deserves a closer look, which costs a chunk; a text with an
 * `apiVersion` and without the braces of a template is none.
 */
export function mayBeForeign(text: string): boolean {
  return text.trim() !== '' && (!text.includes('apiVersion') || /\{[{%]/.test(text));
}
