import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import type { WorldImage } from '../simulate/index.ts';
import { single, viewOf } from './testing.ts';

const argv = (container: Json, image?: WorldImage) =>
  viewOf(single(container), image ? { images: { 'busybox:1.36': image } } : {}).argv;
const words = (container: Json, image?: WorldImage) => argv(container, image).words.map(({ text }) => text);

describe('argv', () => {
  const image = { entrypoint: ['/ep-1'], cmd: ['foo', 'bar'] };

  /** The four rows of the documentation of `command` and `args`. */
  test.each<[Json, string, string[]]>([
    [{}, 'image', ['/ep-1', 'foo', 'bar']],
    [{ command: ['/ep-2'] }, 'command', ['/ep-2']],
    [{ args: ['zoo', 'boo'] }, 'args', ['/ep-1', 'zoo', 'boo']],
    [{ command: ['/ep-2'], args: ['zoo', 'boo'] }, 'both', ['/ep-2', 'zoo', 'boo']],
    [{ command: [], args: [] }, 'image', ['/ep-1', 'foo', 'bar']],
  ])('%j', (container, row, expected) => {
    expect(words(container, image)).toEqual(expected);
    expect(argv(container, image)).toMatchObject({ row, complete: true });
  });

  test('an image that is not known leaves its words open', () => {
    expect(argv({ args: ['x'] })).toMatchObject({ row: 'args', complete: false, entrypoint: undefined });
    expect(argv({ command: ['x'] })).toMatchObject({ row: 'command', complete: true });
    expect(argv({}).words).toEqual([]);
  });

  test('an image with an empty ENTRYPOINT, and one with nothing', () => {
    expect(words({}, { entrypoint: [''], cmd: ['sh'] })).toEqual(['sh']);
    expect(argv({}, { entrypoint: [], cmd: [] }).problem).toMatchObject({
      code: 'no-command',
      stage: 'start',
    });
  });

  test('references to what the kubelet hands over, not to what the image or the runtime sets', () => {
    const container = {
      command: ['echo', '$(A) $(HOSTNAME)', '$$(A)', '$(LANG)$(KUBERNETES_SERVICE_PORT)'],
      env: [{ name: 'A', value: '1 2' }],
    };
    const found = argv(container, { env: { LANG: 'C' }, entrypoint: ['x'] });
    expect(found.words.map(({ text }) => text)).toEqual(['echo', '1 2 $(HOSTNAME)', '$(A)', '$(LANG)443']);
    expect(found.words[1]).toMatchObject({
      from: 'command',
      path: ['spec', 'containers', 0, 'command', 1],
      written: '$(A) $(HOSTNAME)',
      unresolved: ['HOSTNAME'],
    });
    expect(found.words[0]?.written).toBeUndefined();
  });
});
