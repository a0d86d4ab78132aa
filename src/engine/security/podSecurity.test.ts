import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getIn, type Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { checks } from './checks.ts';
import { latestPolicy, podSecurity } from './podSecurity.ts';

/** From `since` on, until the next entry. */
interface Answer {
  readonly since: number;
  readonly reasons: readonly string[] | null;
  readonly details: readonly string[] | null;
}

interface Case {
  readonly pod: Json;
  readonly baseline: readonly Answer[];
  readonly restricted: readonly Answer[];
}

/** A volume without a source, which upstream's function meets and an API server has made an emptyDir of before. */
const isBare = (volume: Json) => Object.keys(volume as object).join() === 'name';

/**
 * The Pods of upstream's own fixtures (k8s.io/pod-security-admission v0.36.3, test/testdata), without names, each with what its
 * `EvaluatePod` answers for the policies of 1.0 to 1.36.
 */
const cases = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ pod }) => !((getIn(pod, ['spec', 'volumes']) ?? []) as Json[]).some(isBare));

test.each(['baseline', 'restricted'] as const)(
  '%s answers as upstream, for every version of the policy',
  (level) => {
    expect(cases.length).toBeGreaterThan(300);
    const wrong: unknown[] = [];
    for (const { pod, [level]: answers } of cases) {
      for (let version = 0; version <= latestPolicy; version++) {
        const answer = answers.findLast(({ since }) => since <= version);
        const { allowed, violations } = podSecurity(pod, { version })[level];
        const [reasons, details] = [violations.map((v) => v.reason), violations.map((v) => v.detail)];
        const expected = [answer?.reasons ?? [], answer?.details ?? []];
        if (
          JSON.stringify([reasons, details]) !== JSON.stringify(expected) ||
          allowed !== (reasons.length === 0)
        )
          wrong.push({ version, pod, got: [reasons, details], expected });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  },
);

test('every check fails and passes in a fixture, and is listed once in the order of upstream', () => {
  const seen = new Set(
    cases.flatMap(({ pod }) =>
      Array.from({ length: latestPolicy + 1 }, (_, version) => podSecurity(pod, { version })).flatMap(
        ({ baseline, restricted }) =>
          [...baseline.violations, ...restricted.violations].map(({ check }) => check),
      ),
    ),
  );
  expect([...seen].sort()).toEqual(checks.map(({ id }) => id).sort());
  for (const level of ['baseline', 'restricted'] as const) {
    const ids = checks.filter((check) => check.level === level).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  }
  for (const { versions } of checks) {
    const since = versions.map((version) => version.since);
    expect(since).toEqual([...new Set(since)].sort((a, b) => a - b));
  }
});

describe('the paths of a violation', () => {
  test('are fields that are set, or that are missing', () => {
    for (const { pod } of cases) {
      for (const { detail, paths } of podSecurity(pod).restricted.violations) {
        expect(paths.length).toBeGreaterThan(0);
        const missing = / must set /.test(detail);
        if (!missing) for (const path of paths) expect(getIn(pod, path), detail).toBeDefined();
      }
    }
  });

  test('name the container', () => {
    const pod = minimalPod([['spec', 'containers', 0, 'securityContext'], { privileged: true }]);
    expect(podSecurity(pod).baseline.violations).toEqual([
      {
        check: 'privileged',
        reason: 'privileged',
        detail: 'container "web" must not set securityContext.privileged=true',
        paths: [['spec', 'containers', 0, 'securityContext', 'privileged']],
      },
    ]);
  });
});

test('counts what an API server fills in: ports of the node, an emptyDir', () => {
  const pod = minimalPod(
    [['spec', 'hostNetwork'], true],
    [['spec', 'containers', 0, 'ports'], [{ containerPort: 80 }]],
    [['spec', 'volumes'], [{ name: 'v' }]],
  );
  expect(podSecurity(pod).restricted.violations.map(({ reason, detail }) => `${reason} (${detail})`)).toEqual(
    [
      'host namespaces (hostNetwork=true)',
      'hostPort (container "web" uses hostPort 80)',
      'allowPrivilegeEscalation != false (container "web" must set securityContext.allowPrivilegeEscalation=false)',
      'unrestricted capabilities (container "web" must set securityContext.capabilities.drop=["ALL"])',
      'runAsNonRoot != true (pod or container "web" must set securityContext.runAsNonRoot=true)',
      'seccompProfile (pod or container "web" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")',
    ],
  );
});

test.each([[undefined], ['text'], [{ spec: [] }], [{ spec: { containers: [null, 1], volumes: 'x' } }]])(
  'reads %j without complaint',
  (pod) => {
    expect(podSecurity(pod as Json).level).toBe('restricted');
  },
);
