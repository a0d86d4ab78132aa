import { expect, test } from 'vitest';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import { receiveDerived, type SentDerived, sendDerived } from './sent-derived.ts';
import type { Derived } from './types.ts';

const document = (name: string, port: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: C\n      ports:\n        - containerPort: ${port}\n`;
const text = ['a', 'b', 'c', 'd'].map((name) => document(name, '0')).join('---\n');
const options = {};
const focus = { document: 0, pod: 0 };

/** A text that is derived again and again, and what a page knows of it that is sent only what changed. */
function page() {
  const analyst = new Analyst(judge);
  let before: Derived | undefined;
  let known: Derived | undefined;
  let version = 0;
  return (next: string) => {
    const derived = analyst.derive(next, ++version, options, focus);
    const sent: SentDerived = structuredClone(sendDerived(before, derived));
    before = derived;
    known = receiveDerived(known, sent);
    return { derived, known, sent };
  };
}

test('what is received is what was derived, whatever the text was before', () => {
  const send = page();
  const texts = [
    text,
    text.replace('name: a', 'name: aa'),
    text.replace('name: b', 'name: b\n  labels: {x: y}'),
    `# above\n${text}`,
    text.slice(text.indexOf('---\n') + 4),
    text.slice(0, text.lastIndexOf('---\n')),
    text.replace('containerPort: 0', 'containerPort: 80'),
    text.replace('name: C', 'name: "C'),
    '',
    text,
    text.replaceAll('name: C', 'name: c'),
    `${text}---\n${document('e', '0')}`,
    text.replace('---\n', ''),
  ];
  for (const next of texts) {
    const { derived, known } = send(next);
    expect(known).toEqual(derived);
  }
});

test('an edit in the first document sends none of the findings of the others', () => {
  const send = page();
  const first = send(text);
  expect(first.sent.findings.fresh.length).toBe(first.derived.findings.length);
  const { sent, known, derived } = send(text.replace('name: a\n', 'name: a\n  labels: {x: y}\n'));
  expect(known).toEqual(derived);
  expect(derived.findings.some(({ document }) => document > 0)).toBe(true);
  expect(sent.findings.fresh.every(({ document }) => document === 0)).toBe(true);
  expect(sent.documents.fresh).toHaveLength(1);
  const last = known.findings.at(-1);
  expect(last?.issue).toBe(first.known.findings.at(-1)?.issue);
});

test('a text whose derivation says the same keeps the lists', () => {
  const send = page();
  const first = send(text).known;
  const { known } = send(text);
  expect(known.findings).toBe(first.findings);
  expect(known.documents).toBe(first.documents);
});

test('what refers to what is sent again only where it changed', () => {
  const send = page();
  const mounting = (image: string, mount: string) => `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  volumes: [{name: data, emptyDir: {}}]
  containers:
  - name: c
    image: ${image}
    volumeMounts: [{name: ${mount}, mountPath: /d}]
`;
  expect(send(mounting('a', 'data')).sent.focus?.names?.used.size).toBe(2);
  const other = send(mounting('b', 'data'));
  expect(other.sent.focus?.names).toBeUndefined();
  expect(other.known).toEqual(other.derived);
  expect(other.known.focus?.names.used.size).toBe(2);
  const gone = send(mounting('b', 'dta'));
  expect([...(gone.sent.focus?.names?.unknown.keys() ?? [])]).toEqual([
    'spec.containers[0].volumeMounts[0].name',
  ]);
  expect(gone.known).toEqual(gone.derived);
});

test('the value of the document in focus is sent again only when it changed', () => {
  const send = page();
  expect(send(text).sent.focus?.value).toMatchObject({ metadata: { name: 'a' } });
  const same = send(text.replace('name: b', 'name: bb'));
  expect(same.sent.focus && 'value' in same.sent.focus).toBe(false);
  expect(same.known).toEqual(same.derived);
  const other = send(text.replace('name: a', 'name: aa'));
  expect(other.sent.focus?.value).toMatchObject({ metadata: { name: 'aa' } });
  expect(other.known).toEqual(other.derived);
});

test('what was computed of the Pod in focus is sent again only when it was computed anew', () => {
  const send = page();
  expect(send(text).sent.focus?.pods).toHaveLength(1);
  const same = send(text.replace('name: b', 'name: bb'));
  expect(same.sent.focus && 'pods' in same.sent.focus).toBe(false);
  expect(same.known).toEqual(same.derived);
  const other = send(text.replace('name: a', 'name: aa'));
  expect(other.sent.focus?.pods).toHaveLength(1);
  expect(other.known).toEqual(other.derived);
});
