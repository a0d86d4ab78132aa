import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseStream, positionOf } from '../yaml/index.ts';
import { judgeStream } from './index.ts';

/** Manifests as tutorials, slides and chats hand them on: some whole, most damaged on the way in one of the usual ways. */
const folder = join(import.meta.dirname, '../../fixtures/manifests');
const files = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));

/**
 * What is wrong with each, as a reader finds it: the line and the code of every error. Files called `valid-` have none:
 * every other one must be here. A value of one line is where it stands, a larger one where its key is.
 */
const mistakes: Readonly<Record<string, readonly string[]>> = {
  'backticks-in-a-struct': [
    '1 name-missing',
    '3 text.ellipsis',
    '4 containers-missing',
    '5 text.markdown',
    '6 text.markdown',
    '7 text.markdown',
    '8 text.markdown',
    '8 misplaced-field',
  ],
  'backticks-around-a-text': ['1 name-missing', '3 text.ellipsis', '4 containers-missing', '5 text.markdown'],
  'backticks-around-an-enum': [
    '1 name-missing',
    '3 text.ellipsis',
    '4 containers-missing',
    '5 text.markdown',
  ],
  'backticks-around-a-list-item': [
    '1 name-missing',
    '3 text.ellipsis',
    '4 containers-missing',
    '5 text.markdown',
    '6 text.markdown',
  ],
  'ellipsis-for-the-metadata': ['1 name-missing', '3 text.ellipsis'],
  'emphasis-in-a-flow-list': ['1 name-missing', '3 text.ellipsis', '11 text.markdown'],
  'wide-colon-and-ellipses': [
    '1 text.wide-colon',
    '4 placeholder',
    '5 placeholder',
    '8 placeholder',
    '11 placeholder',
  ],
  'types-instead-of-values': [
    '3 name-missing',
    '4 text.ellipsis',
    '7 text.type-line',
    '8 text.type-line',
    '9 text.type-line',
    '10 text.type-line',
    '11 text.type-line',
    '13 container-name-missing',
    '14 image-missing',
    '16 text.type-line',
    '17 text.type-line',
    '18 text.type-line',
    '19 text.type-line',
    '20 text.type-line',
    '21 text.type-line',
  ],
  'item-too-deep': ['10 text.indent'],
  'misspelled-probe': ['9 unknown-field-near'],
  'reference-sheet': [
    '2 text.wide-blank',
    '3 text.wide-blank',
    '6 text.wide-blank',
    '7 text.wide-blank',
    '7 type-map',
    '12 type-string-structure',
    '18 placeholder-type',
    '21 placeholder-type',
    '22 placeholder-type',
    '25 placeholder-type',
    '26 placeholder-type',
    '31 text.wide-blank',
    '33 handler-second',
    '36 unknown-field-near',
    '40 handler-second',
    '41 text.indent',
    '42 text.wide-blank',
    '43 text.wide-blank',
    '45 misplaced-field',
    '47 type-string-structure',
    '48 placeholder',
    '49 placeholder-type',
    '56 text.value-and-children',
    '57 volume-second-source',
    '57 text.wide-blank',
    '58 text.wide-blank',
    '58 volume-second-source',
    '59 unknown-field-near',
    '64 volume-second-source',
  ],
  'capitals-in-a-reference': ['22 dns-subdomain'],
  'instructions-at-the-end': ['24 text.prose', '27 text.shell', '28 text.shell'],
  'ellipsis-for-the-rest': ['5 containers-missing', '8 text.ellipsis'],
  'heredoc-with-callouts': [
    '1 text.shell',
    '6 text.callout',
    '7 text.indent',
    '13 text.callout',
    '14 text.indent',
    '19 text.shell',
    '21 text.shell',
  ],
  'heredoc-with-a-slip': ['1 text.shell', '11 text.callout', '12 text.indent', '16 text.shell'],
  'sketch-of-a-deployment': [
    '1 name-missing',
    '1 api-version',
    '2 kind-case',
    '3 text.ellipsis',
    '4 selector-missing',
    '4 containers-missing',
    '5 text.ellipsis',
    '6 unknown-field',
    '8 text.indent',
  ],
  'slash-comment': ['19 text.slash-comment'],
  'no-version-no-names': [
    '1 kind-case',
    '1 api-version-missing',
    '1 name-missing',
    '4 container-name-missing',
  ],
  'no-version-no-name': ['1 kind-case', '1 api-version-missing', '1 name-missing'],
  'misspelled-reference': [
    '2 kind-case',
    '7 container-name-missing',
    '9 text.slash-comment',
    '11 unknown-field-near',
    '13 text.slash-comment',
  ],
  'misspelled-source': [
    '2 kind-case',
    '7 container-name-missing',
    '10 unknown-field-near',
    '11 text.slash-comment',
  ],
  'two-entries-in-a-line': [
    '2 kind-case',
    '10 text.ellipsis',
    '11 text.two-entries',
    '11 unknown-field',
    '11 text.slash-comment',
    '12 text.two-entries',
    '12 text.slash-comment',
    '13 text.ellipsis',
    '14 unknown-field-near',
    '15 text.ellipsis',
    '18 text.slash-comment',
  ],
  'container-without-name': ['2 kind-case', '6 text.slash-comment', '8 container-name-missing'],
  'split-item-and-small-letters': [
    '2 kind-case',
    '8 split-item',
    '10 unknown-field-near',
    '10 text.slash-comment',
    '11 unknown-field-near',
    '11 text.slash-comment',
    '12 not-supported-near',
  ],
  'wide-colon-after-a-list': [
    '2 kind-case',
    '6 text.slash-comment',
    '7 text.slash-comment',
    '8 text.wide-colon',
  ],
  'wide-colon-and-a-user': ['2 kind-case', '6 text.wide-colon', '11 text.slash-comment'],
  'wide-colon-and-capabilities': [
    '2 kind-case',
    '6 text.wide-colon',
    '11 text.slash-comment',
    '13 text.slash-comment',
  ],
  'mount-without-volume': [
    '2 kind-case',
    '6 text.wide-colon',
    '11 unknown-field-near',
    '11 text.slash-comment',
    '13 volume-not-found',
    '14 text.slash-comment',
  ],
};

function errorsOf(text: string): string[] {
  const stream = parseStream(text);
  return judgeStream(stream)
    .flatMap(({ issues }) => issues)
    .filter(({ issue }) => issue.severity === 'error')
    .map(({ issue, range }) => `${positionOf(stream, range.start).line} ${issue.code}`);
}

describe('manifests as they are handed on', () => {
  test('have their mistakes written down, or are valid by their name', () => {
    expect(files.filter((file) => !file.startsWith('valid-')).sort()).toEqual(Object.keys(mistakes).sort());
    expect(files.filter((file) => file.startsWith('valid-')).length).toBeGreaterThan(20);
  });

  test.each(files)('%s', (file) => {
    const found = errorsOf(readFileSync(join(folder, `${file}.yaml`), 'utf8'));
    expect([...new Set(found)].sort()).toEqual([...(mistakes[file] ?? [])].sort());
  });
});
