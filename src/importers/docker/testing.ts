import { expect } from 'vitest';
import { container, imported, noted, objections, objects, podSpec } from '../testing.ts';

/** What `docker run` with some options becomes: the workload with its parts, what is beside it, and the notes. */
export function run(options: string) {
  const result = imported(`docker run ${options}`);
  const [workload, ...others] = objects(result.yaml);
  expect(objections(result.yaml)).toEqual([]);
  return {
    workload: workload ?? {},
    others,
    spec: podSpec(workload),
    box: container(workload),
    notes: noted(result),
    result,
  };
}
