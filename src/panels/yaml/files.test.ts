import { describe, expect, it } from 'vitest';
import { namedFiles } from './dropped.ts';
import { largestFile, mostFiles, readFiles, readManifest } from './files.ts';

const file = (parts: BlobPart[], name = 'a.yaml') => new File(parts, name);

describe('readManifest', () => {
  it('keeps the BOM and the line ends', async () => {
    const text = '\uFEFFkind: Pod\r\nname: 名\r';
    expect(await readManifest(file([text]))).toEqual({ ok: true, text, utf16: false, name: 'a.yaml' });
  });

  it('reads UTF-16 as PowerShell writes it', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]);
    expect(await readManifest(file([bytes]))).toEqual({ ok: true, text: 'a:', utf16: true, name: 'a.yaml' });
    const otherEnd = new Uint8Array([0xfe, 0xff, 0, 0x61]);
    expect(await readManifest(file([otherEnd]))).toMatchObject({ text: 'a', utf16: true });
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

describe('readFiles', () => {
  const named = (name: string, text: BlobPart = name) => ({ file: file([text], name), name });

  it('reads them in the order of their names, and names those that it leaves', async () => {
    const png = named('c.png', new Uint8Array([0x61, 0]));
    expect(await readFiles([named('b.yaml'), png, named('a.yaml')])).toEqual({
      files: [
        { name: 'a.yaml', text: 'a.yaml' },
        { name: 'b.yaml', text: 'b.yaml' },
      ],
      left: [{ name: 'c.png', reason: 'binary' }],
    });
  });

  it('stops at 200 files and at 5 MB of all', async () => {
    const many = Array.from({ length: mostFiles + 1 }, (_, i) => named(`${String(i).padStart(3, '0')}.yaml`));
    expect((await readFiles(many)).left).toEqual([{ name: '200.yaml', reason: 'many' }]);
    const large = [named('a', 'a'.repeat(largestFile)), named('b')];
    expect((await readFiles(large)).left).toEqual([{ name: 'b', reason: 'tooLarge' }]);
  });
});

it('of a folder the files of manifests are taken, and none of tools', () => {
  const inFolder = (path: string) => {
    const found = file(['a'], path.slice(path.lastIndexOf('/') + 1));
    Object.defineProperty(found, 'webkitRelativePath', { value: path });
    return found;
  };
  const paths = [
    'app/web.yaml',
    'app/.git/x.yaml',
    'app/node_modules/y.json',
    'app/notes.txt',
    'app/base/db.YML',
  ];
  expect(namedFiles(paths.map(inFolder)).map(({ name }) => name)).toEqual([
    'app/web.yaml',
    'app/base/db.YML',
  ]);
  expect(namedFiles([file(['a'], 'run.sh')]).map(({ name }) => name)).toEqual(['run.sh']);
});
