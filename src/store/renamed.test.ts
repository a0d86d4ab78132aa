import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validPod, validWorkload } from '../engine/testing/arbitrary.ts';
import { definitions, formatPath, type Json, podInFile } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { printYaml } from '../yaml/testing-print.ts';
import { workbenchOn } from './testing.ts';

/** Every thing of the object's Pod that has a name. */
function namesIn(text: string) {
  const roots = parseStream(text).documents.map(({ value }) => value);
  const pod = podInFile(roots, 0, []);
  return pod ? definitions(pod) : [];
}

test('a rename of anything raises no issue, keeps what refers to what, and undo takes all of it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(validPod, validWorkload), fc.nat(), async (object, pick) => {
      const text = printYaml(object as Json);
      const { store, actions } = workbenchOn(text);
      const state = () => {
        const { findings, names } = store.getState();
        return {
          issues: findings.map(({ issue }) => `${issue.code} ${formatPath(issue.path)}`).sort(),
          used: [...names.used].map(([path, uses]) => [path, uses.map((use) => formatPath(use.path))]),
          unknown: [...names.unknown].map(([path, uses]) => [path, uses.map(({ as }) => as)]),
        };
      };
      const all = namesIn(text);
      const chosen = all[pick % Math.max(all.length, 1)];
      if (!chosen) return;
      const before = state();
      expect(await actions.renameEverywhere(chosen.path, 'fresh-1')).toEqual({ ok: true });
      expect(store.getState().text).not.toBe(text);
      const { issues, ...links } = state();
      // One that had the name of another thing is told apart by it.
      expect(before.issues).toEqual(expect.arrayContaining(issues));
      expect(links).toEqual({ used: before.used, unknown: before.unknown });
      actions.undo();
      expect(store.getState().text).toBe(text);
    }),
    { numRuns: 40 },
  );
});
