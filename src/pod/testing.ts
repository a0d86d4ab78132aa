import type { Json } from './json.ts';

type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };

/** A change to the minimal Pod: a step list and the value that stands there afterwards (undefined deletes). */
export type Tweak = readonly [path: readonly (string | number)[], value: Json | undefined];

/** The smallest Pod an API server takes, with the given places changed. Parents are made as needed. */
export function minimalPod(...tweaks: readonly Tweak[]): Json {
  const pod: Mutable = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] },
  };
  for (const [path, value] of tweaks) {
    let at: Mutable = pod;
    path.forEach((step, i) => {
      const holder = at as Record<string | number, Mutable>;
      if (i === path.length - 1) {
        if (value === undefined) delete holder[step];
        else holder[step] = structuredClone(value) as Mutable;
        return;
      }
      holder[step] ??= typeof path[i + 1] === 'number' ? [] : {};
      at = holder[step] as Mutable;
    });
  }
  return pod as Json;
}
