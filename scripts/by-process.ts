import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Puts files that can share a process one after another (a worker that gets one of another kind begins anew), those
 * with processes of their own first, for some of them take long.
 */
export class ByProcess extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const kinds = new Map(sorted.map((file) => [file, kindOf(file)]));
    return sorted.sort((a, b) => (kinds.get(a) ?? 0) - (kinds.get(b) ?? 0));
  }
}

function kindOf({ project, moduleId }: TestSpecification): number {
  if (project.config.isolate) return 0;
  if (project.name === 'pure') return 3;
  return readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment') ? 1 : 2;
}
