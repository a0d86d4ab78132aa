import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { largestLink, linkOf, readLink } from './index.ts';
import { squeeze } from './squeeze.ts';

const base = 'https://pods.example/page/?kubernetes=1.33';
const pod = 'kind: Pod\r\nmetadata: {name: "a"} # 中文 😀\n';

/** The fragment of a content that nobody made by `linkOf`. */
async function fragmentOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `#v1:${toBase64url(await squeeze(bytes))}.${toBase64url(crc32(bytes))}`;
}

describe('a link', () => {
  test('stands behind the # of the page, in letters that an address carries', async () => {
    const { url, size } = await linkOf({ text: pod }, `${base}#old`);
    expect(url).toMatch(/^https:\/\/pods\.example\/page\/\?kubernetes=1\.33#v1:[\w-]+\.[\w-]{6}$/);
    expect(size).toBe(url.length);
    expect(new URL(url).href).toBe(url);
  });

  test('is read back as a whole, from its # on, and without it', async () => {
    const parts = {
      text: pod,
      fileName: 'web.yaml',
      selection: { document: 1, pod: 0 },
      world: { nodes: [1, null] },
    };
    const { url } = await linkOf(parts, base);
    const fragment = url.slice(url.indexOf('#'));
    const encoded = encodeURIComponent(fragment.slice(1));
    for (const address of [url, fragment, fragment.slice(1), ` ${url}\n`, `#${encoded}`])
      expect(await readLink(address)).toEqual({ ok: true, parts });
  });

  test('carries any text to the last unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const { url } = await linkOf({ text }, base);
        expect(await readLink(url)).toEqual({ ok: true, parts: { text } });
      }),
      { numRuns: 100 },
    );
    const halves = { text: 'a\ud800b\udc00\u0000\u2028\ufeff' };
    expect(await readLink((await linkOf(halves, base)).url)).toEqual({ ok: true, parts: halves });
  });

  test('has the checksum that gzip has', () => {
    expect([...crc32(new TextEncoder().encode('123456789'))]).toEqual([0xcb, 0xf4, 0x39, 0x26]);
  });
});

describe('what is no link', () => {
  test.each([
    ['', 'none'],
    ['https://pods.example/', 'none'],
    ['#lesson=1', 'none'],
    ['#v1', 'none'],
    ['#v2:AAAA.BBBBBB', 'version'],
    ['#v1:', 'cut'],
    ['#v1:AAAA', 'cut'],
    ['#v1:AAAA.BBB', 'cut'],
    ['#v1:AA!A.BBBBBB', 'damaged'],
    ['#v1:AAAA.BBBBBB', 'damaged'],
    ['#v1:AAAA.BBBBBB.C', 'damaged'],
    [`#v1:${'A'.repeat(100_000)}.BBBBBB`, 'huge'],
  ])('%.40s is told as %s', async (address, fault) => {
    expect(await readLink(address)).toEqual({ ok: false, fault });
  });

  test('one that lacks its end is told as cut or damaged, wherever it was cut', async () => {
    const { url } = await linkOf({ text: pod }, '');
    for (let end = 4; end < url.length; end++) {
      const read = await readLink(url.slice(0, end));
      expect(read.ok, String(end)).toBe(false);
    }
  });

  test('one whose letters were changed is told, each of them', async () => {
    const { url } = await linkOf({ text: pod }, '');
    for (let at = 4; at < url.length; at++) {
      const changed = `${url.slice(0, at)}${url[at] === 'A' ? 'B' : 'A'}${url.slice(at + 1)}`;
      expect((await readLink(changed)).ok, String(at)).toBe(false);
    }
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"text":'],
    ['no map', '["text"]'],
    ['no text', '{"text":1}'],
    ['a text of the prototype', '{"__proto__":{"text":"a"}}'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('content that is %s is told as damaged', async (_, content) => {
    expect(await readLink(await fragmentOf(content))).toEqual({ ok: false, fault: 'damaged' });
  });

  test('a bomb is cut at the limit', async () => {
    const fragment = await fragmentOf(`{"text":"${' '.repeat(20_000_000)}"}`);
    expect(fragment.length).toBeLessThan(largestLink);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readLink(fragment)).toEqual({ ok: false, fault: 'huge' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(15_000_000);
  });

  test('nesting without end is read or told, never thrown', async () => {
    const deep = `{"text":"a","world":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(await readLink(await fragmentOf(deep))).toEqual({
      ok: true,
      parts: { text: 'a' },
      worldLost: true,
    });
  });
});

describe('what stands beside the text', () => {
  const read = async (content: object) => {
    const found = await readLink(await fragmentOf(JSON.stringify({ text: 'a', ...content })));
    return found.ok ? found.parts : undefined;
  };

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\a\\b.yaml', 'b.yaml'],
    ['..', undefined],
    ['a\u202eb.yaml', undefined],
    ['a\nb', undefined],
    ['x'.repeat(201), undefined],
    [7, undefined],
  ])('the name %j is taken as %j', async (fileName, expected) => {
    expect((await read({ fileName }))?.fileName).toBe(expected);
  });

  test.each([[{ document: -1, pod: 0 }], [{ document: 0.5, pod: 0 }], ['x'], [null], [{ pod: 1 }]])(
    'the selection %j is left out',
    async (selection) => {
      expect(await read({ selection })).toEqual({ text: 'a' });
    },
  );
});
