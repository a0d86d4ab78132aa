import { deflateRawSync } from 'node:zlib';
import { type LinkParts, linkOf, readLink } from '../../src/link/index.ts';
import type { Batch, Failure, Kind } from '../kind.ts';
import { manifests } from '../manifests.ts';
import { Random } from '../random.ts';

const perBatch = 500;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const strange = [
  '=',
  '+',
  '/',
  '%',
  '%41',
  '#',
  '.',
  ':',
  ' ',
  '\n',
  '\u0000',
  '中',
  '😀',
  '\ud800',
  '&',
  '?',
  '',
];

type Damage = (link: string, random: Random) => string;

const cutAt = (link: string, at: number, put: string, gone: number) =>
  link.slice(0, at) + put + link.slice(at + gone);

/** Ways in which a link is damaged on its way, or made by somebody who means no good. */
const damages: readonly Damage[] = [
  (link, random) => cutAt(link, random.below(link.length), random.pick([...letters]), 1),
  (link, random) => cutAt(link, random.below(link.length), random.pick(strange), random.below(2)),
  (link, random) => link.slice(0, random.below(link.length)),
  (link, random) => link.slice(random.below(link.length)),
  (link, random) => cutAt(link, random.below(link.length), '', 1 + random.below(40)),
  (link, random) => {
    const at = random.below(link.length);
    return cutAt(link, at, link.slice(at, at + random.below(30)), 0);
  },
  (link) => link.toLowerCase(),
  // Halves of a pair cannot be encoded.
  (link) => encodeURIComponent(link.replaceAll(/[\ud800-\udfff]/g, '')),
  (link, random) => link.replaceAll('-', random.pick(['+', '–', ' '])),
  (_, random) =>
    `#v1:${Array.from({ length: random.below(60) }, () => random.pick([...letters])).join('')}.AAAAAA`,
  // A stream that is no link's: any bytes, also many times over.
  (link, random) => {
    const bytes = Buffer.from(Array.from({ length: random.below(20) }, () => random.below(256)));
    const data = deflateRawSync(Buffer.concat(Array.from({ length: 1 + random.below(500) }, () => bytes)));
    return `#v1:${data.toString('base64url')}${link.slice(link.indexOf('.'))}`;
  },
];

/** A link to a piece of a manifest, and the same damaged one to four times. */
async function damagedLink(random: Random): Promise<{ readonly parts: LinkParts; readonly link: string }> {
  const lines = random.pick(manifests).split('\n');
  const from = random.below(lines.length);
  const text = lines.slice(from, from + 1 + random.below(12)).join('\n');
  const parts: LinkParts = random.chance(0.5)
    ? { text }
    : { text, fileName: 'a.yaml', selection: { document: 0, pod: 1 } };
  const { url } = await linkOf(parts, 'http://localhost/');
  let link = url.slice(url.indexOf('#'));
  for (let left = 1 + random.below(4); left > 0; left--) link = random.pick(damages)(link, random);
  return { parts, link };
}

/** What does not hold; undefined where the link gives what was written, or a fault. */
async function objection(link: string, parts: LinkParts): Promise<string | undefined> {
  try {
    const read = await readLink(link);
    if (!read.ok) return undefined;
    return JSON.stringify(read.parts) === JSON.stringify(parts)
      ? undefined
      : `reads as ${JSON.stringify(read.parts)}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Damaged links: none throws, and none gives another text than the one that was written. */
export const links: Kind = {
  name: 'links',
  share: 10,
  async batch(seed): Promise<Batch> {
    const failures: Failure[] = [];
    let slowest = { ms: 0, input: '' };
    for (let i = 0; i < perBatch; i++) {
      const { parts, link } = await damagedLink(new Random(seed + i));
      const start = process.cpuUsage();
      const message = await objection(link, parts);
      const ms = process.cpuUsage(start).user / 1000;
      if (ms > slowest.ms) slowest = { ms, input: link };
      if (message !== undefined) failures.push({ input: link, message });
    }
    return { inputs: perBatch, failures, slowest };
  },
};
