import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tables as en } from '../../i18n/en/all.ts';
import { issueText } from '../../i18n/index.ts';
import { tables as zhCN } from '../../i18n/zh-CN/all.ts';
import type { Json, Version } from '../../pod/index.ts';
import { analyzeDocument } from '../analyze.ts';
import { issuesOf, pod } from './testing.ts';
import { fixable } from './testing-fixable-rules.ts';
import { accepted, refused } from './testing-rules.ts';

/** What older releases refuse and the newest one takes. */
const older: readonly (readonly [version: Version, spec: Json])[] = [
  [
    '1.31',
    {
      hostnameOverride: 'a',
      dnsConfig: { searches: ['_a.example.com'] },
      containers: [
        {
          name: 'c',
          image: 'a:1',
          restartPolicy: 'Never',
          env: [{ name: '1 a', value: 'x' }],
          lifecycle: { preStop: { sleep: { seconds: 0 } } },
        },
      ],
    },
  ],
  [
    '1.35',
    {
      containers: [{ name: 'c', image: 'a:1' }],
      initContainers: [
        {
          name: 's',
          image: 'a:1',
          restartPolicy: 'Always',
          restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }],
        },
      ],
    },
  ],
];

describe('the sentences', () => {
  const lines = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const objects = lines.map((line) => (JSON.parse(line) as { object: Json }).object);
  const issues = [
    ...[...objects, ...[...refused, ...accepted, ...fixable].map(([, object]) => object)].flatMap(issuesOf),
    ...older.flatMap(([version, spec]) =>
      analyzeDocument(pod([['spec'], spec]), { cluster: { version } }).pods.flatMap((one) => one.issues),
    ),
  ];

  test('every code is raised somewhere here', () => {
    const raised = new Set(issues.map(({ code }) => code));
    const untried = Object.keys(en.issues).filter(
      (code) => !/^(text|yaml)\./.test(code) && !raised.has(code),
    );
    expect(untried).toEqual([]);
  });

  test('say that something is missing only of issues whose cause that is, and placeholder likewise', () => {
    const causes = (pattern: RegExp) =>
      new Set(issues.flatMap((i) => (pattern.test(i.code) ? [i.cause] : [])));
    expect([...causes(/-missing$|-missing-unknown$|^required$/)]).toEqual(['missing']);
    expect([...causes(/^placeholder/)]).toEqual(['placeholder']);
    expect(issues.filter(({ type, cause }) => type === 'Required' && cause === undefined)).toEqual([]);
  });

  test('name what they speak of, in both languages', () => {
    for (const issue of issues) {
      for (const tables of [en, zhCN]) {
        const text = issueText(tables, issue);
        expect(text).not.toMatch(/undefined|``|\bNaN\b/);
        expect(text).toMatch(/[.。]$/);
        expect((text.match(/`/g) ?? []).length % 2).toBe(0);
      }
    }
  });
});
