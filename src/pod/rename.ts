import type { PathEdit } from './edit.ts';
import { isObject, own } from './json.ts';
import type { LocalUse, PodScope } from './names.ts';
import { formatPath, getIn, type Path } from './path.ts';
import { definitionAt, uses } from './references.ts';

/** Annotations whose value is the name of a container, and those whose key ends in one. */
const valueAnnotations = [
  'kubectl.kubernetes.io/default-container',
  'kubectl.kubernetes.io/default-logs-container',
];
const keyAnnotations = [
  'container.apparmor.security.beta.kubernetes.io/',
  'container.seccomp.security.alpha.kubernetes.io/',
];

/**
 * The edits that give a thing of the Pod another name, at its definition and wherever it is used: whole texts, and
 * `$(NAME)` within one. A container's annotations follow. Meant to be undone in one step.
 * @param path of the defining name, or of the item that has it
 * @returns no edits where nothing is defined there, or it has that name already
 */
export function renamePlan(pod: PodScope, path: Path, newName: string): PathEdit[] {
  const definition = definitionAt(pod, path);
  if (!definition || definition.name === newName) return [];
  const byText = new Map<string, LocalUse[]>();
  for (const use of uses(pod, definition.path)) {
    const key = formatPath(use.path);
    byText.set(key, [...(byText.get(key) ?? []), use]);
  }
  return [
    { op: 'set', path: definition.path, value: newName },
    ...[...byText.values()].flatMap((found): PathEdit[] => {
      const [first] = found;
      const before = first && getIn(pod.root, first.path);
      if (!first || typeof before !== 'string') return [];
      return [{ op: 'set', path: first.path, value: renamedIn(before, found, newName) }];
    }),
    ...(definition.kind === 'container' ? annotationEdits(pod, definition.name, newName) : []),
  ];
}

/** The text with the names of the uses in it replaced, last first so that the offsets hold. */
function renamedIn(text: string, found: readonly LocalUse[], newName: string): string {
  let out = text;
  for (const { span } of [...found].reverse()) {
    out = span ? `${out.slice(0, span.start)}$(${newName})${out.slice(span.end)}` : newName;
  }
  return out;
}

function annotationEdits({ root, podPath }: PodScope, name: string, newName: string): PathEdit[] {
  const path = [...podPath, 'metadata', 'annotations'];
  const annotations = getIn(root, path);
  if (!isObject(annotations)) return [];
  const values = valueAnnotations.filter((key) => own(annotations, key) === name);
  const keys = keyAnnotations.filter((prefix) => own(annotations, prefix + name) !== undefined);
  return [
    ...values.map((key): PathEdit => ({ op: 'set', path: [...path, key], value: newName })),
    ...keys.map(
      (prefix): PathEdit => ({ op: 'rename', path: [...path, prefix + name], to: prefix + newName }),
    ),
  ];
}
