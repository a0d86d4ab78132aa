import { describe, expect, it } from 'vitest';
import { largestFile, readManifest } from './files.ts';

const file = (parts: BlobPart[], name = 'a.yaml') => new File(parts, name);

describe('readManifest', () => {
  it('keeps the BOM and the line ends', async () => {
    const text = '\uFEFFkind: Pod\r\nname: 名\r';
    expect(await readManifest(file([text]))).toEqual({ ok: true, text, name: 'a.yaml' });
  });

  it('reads UTF-16 as PowerShell writes it', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]);
    expect(await readManifest(file([bytes]))).toEqual({ ok: true, text: 'a:', name: 'a.yaml' });
  });

  it('refuses binary files, also those without a NUL', async () => {
    const reason = async (bytes: number[]) => readManifest(file([new Uint8Array(bytes)], 'x.png'));
    expect(await reason([0x61, 0])).toEqual({ ok: false, reason: 'binary', name: 'x.png' });
    expect(await reason([0x89, 0x50, 0x4e, 0x47])).toEqual({ ok: false, reason: 'binary', name: 'x.png' });
  });

  it('refuses files above 5 MB and takes those of 5 MB', async () => {
    expect(await readManifest(file(['a'.repeat(largestFile + 1)]))).toMatchObject({ reason: 'tooLarge' });
    expect(await readManifest(file(['a'.repeat(largestFile)]))).toMatchObject({ ok: true });
  });

  it('says so when a file cannot be read', async () => {
    const gone = file(['a']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readManifest(gone)).toEqual({ ok: false, reason: 'unreadable', name: 'a.yaml' });
  });
});
