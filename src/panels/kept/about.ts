/** What tells a text from another at a glance. */
export interface About {
  readonly kind: string;
  readonly name: string;
  readonly lines: number;
}

/** So many units are looked at. */
const head = 4_000;

const after = (line: string, key: string) =>
  line.startsWith(key)
    ? line
        .slice(key.length)
        .trim()
        .replaceAll(/^["']|["']$/g, '')
    : undefined;

/** Kind and name of the first object as they are usually written; empty where they are not. A look, no reading of YAML. */
export function aboutText(text: string): About {
  let kind = '';
  let name = '';
  let inMetadata = false;
  for (const line of text.slice(0, head).split('\n')) {
    kind ||= after(line, 'kind:') ?? '';
    if (line !== '' && line[0] !== ' ' && line[0] !== '#') inMetadata = line.startsWith('metadata:');
    if (inMetadata) name ||= after(line.trimStart(), 'name:') ?? '';
  }
  let lines = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return { kind, name, lines };
}

/** `web-2.yaml` for `web.yaml` where that is taken, `web-3.yaml` where both are. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) {
    const free = `${stem}-${number}${end}`;
    if (!taken.has(free)) return free;
  }
}
