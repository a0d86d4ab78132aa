import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

const seen = (line: string) => tokensOf(line).map(({ text, kind }) => (kind ? `${kind} ${text}` : text));

describe('the tokens of a line of YAML', () => {
  it('are its keys, scalars and comments', () => {
    expect(seen('  - name: web # the one')).toEqual([
      '  - ',
      'key name',
      ': ',
      'string web',
      ' ',
      'comment # the one',
    ]);
    expect(seen('"a: b": 8080')).toEqual(['key "a: b"', ': ', 'number 8080']);
    expect(seen('readOnly: true')).toEqual(['key readOnly', ': ', 'keyword true']);
    expect(seen('spec:')).toEqual(['key spec', ':']);
    expect(seen('- - http://a#b:80')).toEqual(['- - ', 'string http://a#b:80']);
    expect(seen('# all')).toEqual(['comment # all']);
    expect(seen('a: # none')).toEqual(['key a', ': ', 'comment # none']);
    expect(seen('---')).toEqual(['string ---']);
    expect(seen('')).toEqual([]);
  });

  it('close a quoted string where YAML does', () => {
    expect(seen('value: "a \\" # b" # c')).toEqual([
      'key value',
      ': ',
      'string "a \\" # b"',
      ' ',
      'comment # c',
    ]);
    expect(seen("value: 'it''s'")).toEqual(['key value', ': ', "string 'it''s'"]);
  });

  it('make the line, whatever it is', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '\t', ':', '#', '-', '"', "'", '\\', '文'),
    });
    fc.assert(
      fc.property(line, (text) => {
        expect(
          tokensOf(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
