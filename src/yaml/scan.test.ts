import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { scanTree } from './scan.ts';
import { splitDocuments } from './split.ts';
import { composeTree } from './testing-compose.ts';
import { hands, write } from './testing-hand.ts';
import { pods } from './testing-values.ts';
import type { Tree, TreeNode } from './tree.ts';

/** Trees without the properties that are undefined. */
function bare(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree).replaceAll(/,"bare":false/g, ''));
}

function hasLongFlow(text: string, node: TreeNode): boolean {
  if (node.kind !== 'map' && node.kind !== 'seq') return false;
  if (node.flow) return text.slice(node.start, node.end).includes('\n');
  const values =
    node.kind === 'map' ? node.pairs.map((pair) => pair.value) : node.items.map((item) => item.value);
  return values.some((value) => value !== undefined && hasLongFlow(text, value));
}

const counts = { scanned: 0, left: 0 };

function compare(text: string): void {
  for (const { start, end } of splitDocuments(text)) {
    const slice = text.slice(start, end);
    const scanned = scanTree(slice);
    if (!scanned) {
      counts.left++;
      continue;
    }
    counts.scanned++;
    const composed = composeTree(slice);
    // The package wants the lines of a flow collection indented; go-yaml and the scanner do not.
    if (composed.errors.length > 0 && scanned.root && hasLongFlow(slice, scanned.root)) continue;
    if (JSON.stringify(bare(scanned)) !== JSON.stringify(bare(composed)))
      expect(bare(scanned)).toEqual(bare(composed));
  }
}

const runs = Number(process.env.YAML_RUNS ?? 250);

vi.setConfig({ testTimeout: 900_000 });

describe('scanTree', () => {
  it('reads random Pods like the yaml package, or gives up', () => {
    fc.assert(
      fc.property(pods, hands, (pod, hand) => compare(write(pod, hand).text)),
      { numRuns: runs },
    );
    expect(counts.scanned).toBeGreaterThan(counts.left);
  });

  it('never takes a damaged text for a sound one', () => {
    const pieces = fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '- ',
      '-',
      ':',
      ': ',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
      '&a',
      '*a',
      '!t',
      '\t',
      '? ',
      '---',
      'x',
      '\n\n',
      '%',
      '@',
      '\\',
      '\r',
      '\r\n',
      '|+\n',
      '<<: ',
      '...\n',
    );
    const damage = fc.tuple(fc.nat(100_000), fc.nat(4), pieces);
    fc.assert(
      fc.property(pods, hands, fc.array(damage, { minLength: 1, maxLength: 3 }), (pod, hand, changes) => {
        let { text } = write(pod, hand);
        for (const [where, length, piece] of changes) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + length);
        }
        compare(text);
      }),
      { numRuns: runs * 2 },
    );
  });

  it('reads manifests as people write them like the yaml package, or gives up', () => {
    const manifests = join(import.meta.dirname, '../../fixtures/manifests');
    for (const file of readdirSync(manifests)) compare(readFileSync(join(manifests, file), 'utf8'));
  });
});
