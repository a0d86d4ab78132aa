import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asksForShell, isShell, joinShellWords, splitShellLine } from './shell-words.ts';

const words = (line: string) => splitShellLine(line)?.words;

it('splits a line as a shell does', () => {
  expect(words(`nginx -g 'daemon off;'`)).toEqual(['nginx', '-g', 'daemon off;']);
  expect(words('$ curl \\\n  -H "X: \\"1\\"" \\\n  a\\ b')).toEqual(['curl', '-H', 'X: "1"', 'a b']);
  expect(words(`a ''  b"c"'d'`)).toEqual(['a', '', 'bcd']);
  expect(words('--path=C:\\\\x "C:\\x"')).toEqual(['--path=C:\\x', 'C:\\x']);
  expect(words('  ')).toEqual([]);
});

it('says when a line needs a shell', () => {
  expect(splitShellLine('a|b && c>d')).toEqual({
    words: ['a', '|', 'b', '&&', 'c', '>', 'd'],
    needsShell: true,
  });
  expect(splitShellLine('echo "$HOME"')).toEqual({ words: ['echo', '$HOME'], needsShell: true });
  expect(splitShellLine("echo '$HOME|'")).toEqual({ words: ['echo', '$HOME|'], needsShell: false });
  expect(splitShellLine('a $(DIR)/b')).toEqual({ words: ['a', '$(DIR)/b'], needsShell: false });
  expect(splitShellLine('a $(date +%s)')).toEqual({ words: ['a', '$(date +%s)'], needsShell: true });
  expect(asksForShell(['a', '$(date +%s)'])).toBe(true);
  expect(words('a\nb')).toEqual(['a', ';', 'b']);
  expect(asksForShell(['a', '&&', 'b'])).toBe(true);
  expect(asksForShell(['--x=$(POD_IP)', 'a|b'])).toBe(false);
});

it('refuses quotes that are not closed', () => {
  expect(splitShellLine(`it's`)).toBeUndefined();
  expect(splitShellLine('say "hi')).toBeUndefined();
});

it('joins words so that a shell reads the same ones', () => {
  expect(joinShellWords(['a', '|', `it's`, 'b c', '$HOME/x y'])).toBe(`a | 'it'\\''s' 'b c' "$HOME/x y"`);
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), (list) => {
      const plain = list.filter((word) => !/[\r$\n]/.test(word));
      expect(words(joinShellWords(plain))).toEqual(plain);
    }),
  );
});

it('knows a shell', () => {
  expect(isShell(['/bin/bash', '-ec', 'x'])).toBe(true);
  expect(isShell(['sh', 'run.sh'])).toBe(false);
  expect(isShell(['flash', '-c'])).toBe(false);
});
