import { expect, test } from 'vitest';
import { formatPath, type Json } from '../../pod/index.ts';
import { applyToJson } from '../../yaml/index.ts';
import { issuesOf } from './testing.ts';
import { fixable } from './testing-fixable-rules.ts';
import { accepted, refused } from './testing-rules.ts';

test.each(fixable)('%s: can be fixed (%#)', (code, object) => {
  const found = issuesOf(object).filter((issue) => issue.code === code);
  expect(found).toHaveLength(1);
  const fixed = (found[0]?.fix ?? []).reduce<Json | undefined>(
    (value, edit) => applyToJson(value, edit),
    object,
  );
  expect(fixed).not.toEqual(object);
  expect(issuesOf(fixed ?? null).filter((issue) => issue.code === code)).toEqual([]);
});

test.each(refused)('%s: the only error (%#)', (code, object, found) => {
  const errors = issuesOf(object).filter(({ severity }) => severity === 'error');
  expect(errors.map((issue) => [issue.code, `${issue.type} ${formatPath(issue.path)}`])).toEqual([
    [code, found],
  ]);
});

test.each(accepted)('%s: no error, but said (%#)', (code, object, path) => {
  const issues = issuesOf(object);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(issues.map((issue) => [issue.code, formatPath(issue.path)])).toContainEqual([code, path]);
});
