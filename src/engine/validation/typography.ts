import type { Issue, Path } from '../../pod/index.ts';
import { warning } from './errors.ts';

/** Fields that hold any text, so that a server takes quotes and dashes that a word processor made; others it rejects. */
const texts = new Set([
  'command',
  'args',
  'value',
  'workingDir',
  'mountPath',
  'subPath',
  'subPathExpr',
  'path',
]);
const quoted = /^[“”„‟＂‘’‚‛＇«]([^“”„‟＂‘’‚‛＇«»]*)[“”‟＂‘’‛＇»]$/;
const dashed = /^[–—―−－]{1,2}(?=[A-Za-z])/;

/** True for a text that may begin with such a sign: a quick look, for there are many texts. */
export const beginsBeyondAscii = (text: string) => text.charCodeAt(0) > 127;

/**
 * What a word processor or a page made of quotes and dashes, where a server takes it for text: `“8080”` has its quotes
 * as part of the value, and `–verbose` is an option to no program. The fix has what was typed.
 * @param path of the value
 */
export function* typographyWarnings(value: string, path: Path): Generator<Issue> {
  const last = path.at(-1);
  const field = String(typeof last === 'number' ? path.at(-2) : last);
  if (!texts.has(field)) return;
  const [, inner] = quoted.exec(value) ?? [];
  if (inner !== undefined) {
    const set = /^[＂＇]/.test(value) ? inner.normalize('NFKC') : inner;
    yield warning(path, 'word-quotes', { value }, [{ op: 'set', path, value: set }]);
  }
  if (typeof last !== 'number' || !dashed.test(value)) return;
  const name = value.replace(dashed, '');
  const meant = `${dashOf(name)}${name}`;
  yield warning(path, 'word-dash', { value, meant }, [{ op: 'set', path, value: meant }]);
}

/** A letter alone and a flag of Java (`-Xmx1g`) have one dash; pages join two into one. */
const dashOf = (name: string) => (/^(?:[A-Za-z]$|[A-Z][a-z])/.test(name) ? '-' : '--');
