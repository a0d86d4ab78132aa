import { expect, test } from 'vitest';
import { bringFiles, downloadText, namedFiles, readFiles } from '../panels/yaml/index.ts';
import { workbenchOn } from '../store/testing.ts';
import { Disk } from './disk.ts';
import type { DiskFile } from './disk-file.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';

/** A file of a disk that allows or forbids writing, and that others may change. */
class FakeFile implements DiskFile {
  readonly name = 'web.yaml';
  permission: PermissionState = 'granted';
  broken = false;
  content: string;
  modified = 1;

  constructor(content = pod) {
    this.content = content;
  }
  changeTo(content: string): void {
    this.content = content;
    this.modified++;
  }
  getFile = async () => new File([this.content], this.name, { lastModified: this.modified });
  requestPermission = async () => this.permission;
  createWritable = async () => {
    if (this.broken) throw new DOMException('full', 'QuotaExceededError');
    return { write: async (text: string) => this.changeTo(text), close: async () => {} };
  };
}

function setUp(kept = new Map<string, unknown>()) {
  const workbench = workbenchOn('');
  const disk = new Disk(
    workbench,
    { bringFiles, downloadText, namedFiles, readFiles },
    {
      keepFile: async (id, link) => void kept.set(id, link),
      fileOf: async (id) => kept.get(id),
    },
  );
  const { store, actions } = workbench;
  const change = (text: string) => actions.replaceText(text);
  return { disk, store, actions, kept, change };
}

/** Types at the end of the text, as in the editor. */
function type({ store, actions }: ReturnType<typeof setUp>, text: string): void {
  const { text: all, version } = store.getState();
  actions.typed([{ start: all.length, end: all.length, text }], version);
}

test('a file that was opened is written back to', async () => {
  const page = setUp();
  const file = new FakeFile();
  await page.disk.open([file]);
  expect(page.store.getState()).toMatchObject({
    text: pod,
    fileName: 'web.yaml',
    onDisk: { name: 'web.yaml', text: pod },
  });
  type(page, 'spec: {}\n');
  expect(page.store.getState().onDisk?.text).toBe(pod);
  await page.disk.save();
  expect(file.content).toBe(`${pod}spec: {}\n`);
  expect(page.store.getState().onDisk?.text).toBe(file.content);
});

test('a file in UTF-16 is opened with the word that kubectl does not read it, and saved as UTF-8', async () => {
  const page = setUp();
  const file = new FakeFile();
  const bytes = Uint8Array.from([0xff, 0xfe, ...[...pod].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  file.getFile = async () => new File([bytes], file.name, { lastModified: file.modified });
  await page.disk.open([file]);
  expect(page.store.getState()).toMatchObject({ text: pod, notice: { reason: 'utf16' } });
  await page.disk.save();
  expect(file.content).toBe(pod);
});

test('what the browser forbids or cannot do is told, and the file stays', async () => {
  const page = setUp();
  const file = new FakeFile();
  await page.disk.open([file]);
  type(page, '# mine\n');
  file.permission = 'denied';
  await page.disk.save();
  expect(page.store.getState().notice).toEqual({ reason: 'writingRefused' });
  file.permission = 'granted';
  file.broken = true;
  await page.disk.save();
  expect(page.store.getState().notice).toEqual({ reason: 'notWritten' });
  expect(file.content).toBe(pod);
});

test('what another program wrote is written over only when the person saves once more', async () => {
  const page = setUp();
  const file = new FakeFile();
  await page.disk.open([file]);
  type(page, '# mine\n');
  file.changeTo('# theirs\n');
  await page.disk.save();
  expect(page.store.getState().notice).toEqual({ reason: 'changedOnDisk' });
  expect(file.content).toBe('# theirs\n');
  await page.disk.save();
  expect(file.content).toBe(`${pod}# mine\n`);
});

test('the file goes with its draft: another text has none, and undo brings it back', async () => {
  const page = setUp();
  await page.disk.open([new FakeFile()]);
  page.change('kind: Pod\napiVersion: v1\n');
  expect(page.store.getState().onDisk).toBeUndefined();
  page.actions.undo();
  await expect.poll(() => page.store.getState().onDisk?.name).toBe('web.yaml');
});

test('what a file becomes is not written over it; opened as it is, it is', async () => {
  const page = setUp();
  const command = new FakeFile('docker run nginx');
  await page.disk.open([command]);
  page.actions.bring(pod);
  page.actions.endBringing();
  expect(page.store.getState().onDisk).toBeUndefined();
  await page.disk.open([command]);
  page.actions.replaceText('docker run nginx', 'run.sh');
  page.actions.endBringing();
  expect(page.store.getState().onDisk?.text).toBe('docker run nginx');
});

test('the next visit finds the file of a draft', async () => {
  const page = setUp();
  await page.disk.open([new FakeFile()]);
  const [draftId = ''] = page.kept.keys();
  const next = setUp(page.kept);
  void next.actions.openDraft({ draftId, fileName: 'web.yaml', text: pod });
  await expect.poll(() => next.store.getState().onDisk?.name).toBe('web.yaml');
});
