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
  return text.trim() !== '' && (!text.includes('apiVersion') || isTemplate(text));
}

/** True for a text with the braces of Helm or Jinja. */
export function isTemplate(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Longer texts are no commands, and compose files begin sooner. */
const most = 100_000;

/** A text that can become a manifest, by a look at it: a command that starts a container, or a compose file. */
export function importable(text: string): 'command' | 'compose' | undefined {
  if (text.includes('apiVersion')) return undefined;
  const head = text.slice(0, most);
  if (/^services:[ \t]*(?:$|#|\{)/m.test(head)) return 'compose';
  const isCommand = head.split(/\n|&&|;/).some((line) => {
    const words = line
      .replace(/^.*?[$>#][ \t]/, '')
      .trim()
      .split(/[ \t]+/, 12);
    const at = words.findIndex((word) => /(?:^|[\\/])(?:docker|podman|nerdctl)(?:\.exe)?$/.test(word));
    return at >= 0 && at < 4 && words.slice(at + 1).some((word) => word === 'run' || word === 'create');
  });
  return isCommand ? 'command' : undefined;
}
