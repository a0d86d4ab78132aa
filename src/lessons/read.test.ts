import { describe, expect, it, test } from 'vitest';
import { readLessons } from './read.ts';
import { solve } from './solve.ts';

const lesson = `id: mine
level: 1
minutes: 5
titles: Mine
start: {containers: [{name: a, image: "b:1"}]}
ask: What happens?
answer: It runs.
steps:
- do: Give it another image
  goal: ok && P("spec.containers[0].image")=="c:1"
  edit: ['spec.containers[0].image = c:1']
`;

describe('a file of lessons', () => {
  it('may be one lesson in one language', () => {
    const { lessons, problems } = readLessons(lesson);
    expect(problems).toEqual([]);
    expect(lessons).toHaveLength(1);
    expect(lessons[0]?.manifest).toBe(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: mine\nspec:\n  containers:\n  - name: a\n    image: b:1\n',
    );
    expect(lessons[0] && solve(lessons[0]).text).toContain('image: c:1\n');
  });

  it('keeps the text of doc byte for byte', () => {
    const text = lesson.replace(/start:.*/, 'doc: |\n  kind:   pod # mine\n');
    expect(readLessons(text).lessons[0]?.manifest).toBe('kind:   pod # mine\n');
  });

  it('may have guesses to choose from', () => {
    const [read] = readLessons(
      `${lesson}choices: [Yes it does, {en: Not so, zh-CN: 否}]\nright: 2\n`,
    ).lessons;
    expect(read?.choices).toEqual({ texts: ['Yes it does', { en: 'Not so', 'zh-CN': '否' }], right: 1 });
  });

  it('keeps the other lessons where one has a problem', () => {
    const item = (text: string) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`;
    const file = item(lesson.replace('level: 1', 'level: 9')) + item(lesson.replace('id: mine', 'id: other'));
    const { lessons, problems } = readLessons(file);
    expect(lessons.map(({ id }) => id)).toEqual(['other']);
    expect(problems).toMatchObject([{ code: 'range', path: [0, 'level'], line: 2, column: 10 }]);
  });

  test.each<[string, string, string, object]>([
    ['YAML', 'level: 1', 'level: [1', { code: 'yaml' }],
    ['a key', 'minutes: 5', 'minute: 5', { code: 'unknown-key', path: ['minute'], line: 3, column: 1 }],
    ['what is missing', 'ask: What happens?\n', '', { code: 'missing', params: { key: 'ask' } }],
    ['a type', 'ask: What happens?', 'ask: [x]', { code: 'type', path: ['ask'], line: 6 }],
    ['an empty text', 'ask: What happens?', 'ask: ""', { code: 'empty', path: ['ask'] }],
    ['an id', 'id: mine', 'id: My lesson', { code: 'id', line: 1 }],
    ['a language', 'titles: Mine', 'titles: {de: Meins}', { code: 'language', path: ['titles', 'de'] }],
    ['two starts', 'ask:', 'doc: x\nask:', { code: 'one-of' }],
    ['an edit', 'image = c:1', 'image c:1', { code: 'edit', path: ['steps', 0, 'edit', 0], line: 11 }],
    ['a goal', 'goal: ok', 'goal: okay', { code: 'goal', path: ['steps', 0, 'goal'], line: 10 }],
    ['no steps', lesson.slice(lesson.indexOf('steps:')), 'steps: []\n', { code: 'empty', path: ['steps'] }],
    ['a step', 'ask:', 'tries: {right: [{step: 2, edit: [fix]}]}\nask:', { code: 'step' }],
    [
      'a field',
      'ask:',
      'fields: [spec.containers.image]\nask:',
      { code: 'field', params: { field: 'spec.containers.image' } },
    ],
    ['one choice', 'ask:', 'choices: [x]\nright: 1\nask:', { code: 'items', path: ['choices'], line: 6 }],
    ['no right choice', 'ask:', 'choices: [x, y]\nask:', { code: 'missing', params: { key: 'right' } }],
    ['a right choice that is none', 'ask:', 'choices: [x, y]\nright: 3\nask:', { code: 'range', line: 7 }],
    ['a right choice of none', 'ask:', 'right: 1\nask:', { code: 'missing', params: { key: 'choices' } }],
    ['a world', 'ask:', 'world: [x]\nask:', { code: 'type', path: ['world'] }],
  ])('tells %s that is wrong', (_what, from, to, wanted) => {
    expect(lesson).toContain(from);
    const { lessons, problems } = readLessons(lesson.replace(from, to));
    expect(lessons).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining(wanted));
  });

  it('tells where a goal does not read', () => {
    const [problem] = readLessons(lesson.replace('goal: ok', 'goal: ok && qoss')).problems;
    expect(problem?.goal).toMatchObject({ code: 'unknown-term', start: 6, end: 10, params: { near: 'qos' } });
  });
});
