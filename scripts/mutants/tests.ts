import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that a file imports, types left out. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const names = [
    ...source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'/gm),
  ];
  return names
    .map(([, at, late]) => join(dirname(file), at ?? late ?? ''))
    .filter((path) => existsSync(path));
}

/** For each test file, all files that it runs. */
export function filesOfTests(tests: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, string[]>();
  const direct = (file: string) => {
    const found = known.get(file) ?? (/\.tsx?$/.test(file) ? importsOf(file) : []);
    known.set(file, found);
    return found;
  };
  return new Map(
    tests.map((test) => {
      const seen = new Set([test]);
      for (const file of seen) for (const next of direct(file)) seen.add(next);
      return [test, seen];
    }),
  );
}
