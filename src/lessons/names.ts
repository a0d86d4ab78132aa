import { containersOf, findPods, getIn, type Json } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import { parseStream } from '../yaml/index.ts';
import type { Expr } from './goal/syntax.ts';
import { termOf } from './goal/terms.ts';
import { parseGoalPath } from './goal/values.ts';
import type { Lesson } from './types.ts';

const containerLists: readonly unknown[] = ['containers', 'initContainers', 'ephemeralContainers'];

/** The container that a path in quotes names: `web` of `spec.containers[name=web].image`. */
function namedIn(path: string): readonly string[] {
  const steps = parseGoalPath(path) ?? [];
  return steps.flatMap((step, i) =>
    typeof step === 'object' && 'key' in step && step.key === 'name' && containerLists.includes(steps[i - 1])
      ? [step.is]
      : [],
  );
}

function namedBy(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case 'term': {
      const takes = expr.name === 'c' ? ['container'] : (termOf(expr.name)?.takes ?? []);
      return expr.args.flatMap((arg, i) => {
        if (arg.kind !== 'literal') return namedBy(arg);
        const text = String(arg.value);
        if (takes[i] === 'container') return [text];
        return takes[i] === 'field' || takes[i] === 'place' ? namedIn(text) : [];
      });
    }
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return [...namedBy(expr.left), ...namedBy(expr.right)];
    case 'not':
    case 'negative':
    case 'member':
    case 'item':
      return namedBy(expr.of);
    default:
      return [];
  }
}

/** The names of the containers that a lesson speaks of: of its manifest, its world and its goals. */
export function namesOfLesson({ manifest, world, steps }: Lesson): readonly string[] {
  const started = parseStream(manifest).documents.flatMap(({ value }) =>
    findPods(value).flatMap(({ podPath }) => containersOf(getIn(value, podPath))),
  );
  return [
    ...new Set([
      ...started.map(({ name }) => name).filter((name) => name !== ''),
      ...Object.keys(world.behaviour ?? {}),
      ...steps.flatMap(({ goal }) => namedBy(goal.expr)),
    ]),
  ];
}

/**
 * What the containers of a Pod are called in a lesson: who gives one another name has done nothing wrong. Where as many names of
 * the lesson are not in the Pod as the Pod has of its own, they go together in their order.
 * @returns names of the Pod by those of the lesson, where they differ
 */
export function renamedIn(pod: Json | undefined, names: readonly string[]): ReadonlyMap<string, string> {
  const own = containersOf(pod).map(({ name }) => name);
  const gone = names.filter((name) => !own.includes(name));
  const given = own.filter((name) => !names.includes(name));
  if (gone.length !== given.length) return new Map();
  return new Map(gone.flatMap((name, i): [string, string][] => [[name, given[i] ?? name]]));
}

/** A world whose programs are those of the containers as they are called in a Pod. */
export function worldFor(world: World, renamed: ReadonlyMap<string, string>): World {
  if (renamed.size === 0) return world;
  const { behaviour, actions } = world;
  const called = (name: string) => renamed.get(name) ?? name;
  return {
    ...world,
    ...(behaviour && {
      behaviour: Object.fromEntries(Object.entries(behaviour).map(([name, one]) => [called(name), one])),
    }),
    ...(actions && {
      actions: actions.map((action) =>
        'container' in action && action.container !== undefined
          ? { ...action, container: called(action.container) }
          : action,
      ),
    }),
  };
}
