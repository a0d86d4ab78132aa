import { expect, test } from 'vitest';
import { readTree } from './read/index.ts';

/** A list of dashes is a block: go-yaml takes none inside of a flow collection (`parserc.go`, `yaml_parser_parse_node`). */
test.each(['{a: - b}', '[a: - b]', '{? - a : b}', '[? - a : b]', '[- a]', '{- a}', '[? a : - b]'])(
  'no dashes in %s',
  (text) => {
    expect(readTree(text).errors).toHaveLength(1);
  },
);

test.each(['{a: b}', '[a: b]', '{? a : b}', '[? a : b]', '[-a]', '{-a: -1}'])(
  'but words that begin with one: %s',
  (text) => {
    expect(readTree(text).errors).toEqual([]);
  },
);
