import { beforeEach, expect, test, vi } from 'vitest';
import { Making, takeMade } from './making.ts';

const monaco = vi.hoisted(() => ({ told: [] as string[], models: [] as never[] }));

// Monaco needs a browser; what it is told is what is tested.
vi.mock('monaco-editor/editor', () => ({
  Uri: { parse: (path: string) => path },
  editor: {
    EndOfLineSequence: { LF: 0 },
    create: (_: unknown, { model, fontSize }: { model: unknown; fontSize: number }) => {
      monaco.told.push(`editor of ${model}`);
      return {
        getRawOptions: () => ({ fontSize }),
        updateOptions: () => monaco.told.push('options'),
        setModel: ({ text }: { text: string }) => monaco.told.push(`shows ${text}`),
        dispose: () => monaco.told.push('no editor'),
      };
    },
    createModel: (text: string) => {
      monaco.told.push(`model of ${text}`);
      const model = {
        text,
        setEOL() {},
        detectIndentation() {},
        updateOptions() {},
        dispose: () => monaco.told.push('no model'),
      };
      monaco.models.push(model as never);
      return model;
    },
  },
}));

const place = {} as HTMLElement;
let text = '';
const props = { text: () => text, theme: 'light', large: false, onMount() {} } as const;

beforeEach(() => {
  monaco.told = [];
  monaco.models = [];
  text = 'a: 1\n';
});

test('the editor comes first, then the model of the text as it is by then', async () => {
  const making = new Making();
  const made = making.run(place, props);
  expect(monaco.told).toEqual(['editor of null']);
  text = 'a: 2\n';
  expect(await made).toBe(true);
  expect(monaco.told).toEqual(['editor of null', 'model of a: 2\n']);
  expect(making.raw).toBe('a: 2\n');
});

test('what nobody took is taken away, and nothing more is made of it', async () => {
  const early = new Making();
  const made = early.run(place, props);
  early.drop();
  expect(await made).toBe(false);
  expect(monaco.told).toEqual(['editor of null', 'no editor']);
  const late = new Making();
  await late.run(place, props);
  monaco.told = [];
  late.drop();
  expect(monaco.told).toEqual(['no editor', 'no model']);
});

test('the library is given the editor of its model, once, and it is the library that takes it away', async () => {
  const making = new Making();
  await making.run(place, props);
  const [model] = monaco.models;
  monaco.told = [];
  takeMade(place, { model: model as never, fontSize: 13 });
  expect(monaco.told).toEqual(['shows a: 1\n']);
  making.drop();
  expect(monaco.told).toEqual(['shows a: 1\n']);
  expect(() => takeMade(place, { model: model as never })).toThrow('no editor');
});

test('the size that was chosen while the editor was being made is that of the editor', async () => {
  const making = new Making();
  await making.run(place, props);
  const [model] = monaco.models;
  takeMade(place, { model: model as never, fontSize: 18 });
  expect(monaco.told.slice(2)).toEqual(['options', 'shows a: 1\n']);
});
