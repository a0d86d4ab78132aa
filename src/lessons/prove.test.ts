import { expect, test } from 'vitest';
import { unprovenIn } from './prove.ts';
import { readLessons } from './read.ts';

const file = (goal: string, edit: string) => `id: mine
level: 1
minutes: 5
titles: Mine
start: {containers: [{name: a, image: "b:1"}]}
ask: What happens?
answer: It runs.
steps: [{do: Give it another image, goal: '${goal}', edit: ['${edit}']}]
`;
const edit = 'spec.containers[0].image = c:1';

test.each([
  ['P("spec.containers[0].image")=="c:1"', edit, []],
  ['ok', edit, ['early']],
  ['P("spec.containers[0].image")=="d:1"', edit, ['missed']],
  ['P("spec.containers[0].image")=="c:1"', 'spec.containers[7].image = c:1', ['refused']],
])('%s after %s: %j', (goal, line, wanted) => {
  const [lesson] = readLessons(file(goal, line)).lessons;
  expect(lesson && unprovenIn(lesson).map(({ why }) => why)).toEqual(wanted);
});
