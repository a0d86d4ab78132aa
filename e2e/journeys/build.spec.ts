import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isList, isObject, type Json, own } from '../../src/pod/index.ts';
import { expect, test } from '../fixtures.ts';
import { Builder } from '../pages/Builder.ts';

const folders = ['fixtures/manifests', 'src/panels/start/examples'];
const valid = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && (folder !== folders[0] || file.startsWith('valid-')))
    .map((file) => `${folder}/${file}`),
);

/** The Pods of a file, by a name of their own. */
function podsOf(file: string): (readonly [string, Json])[] {
  const documents = parseAllDocuments(readFileSync(file, 'utf8')).map((each): Json => each.toJS());
  return documents
    .filter((each) => own(each, 'kind') === 'Pod')
    .map((pod, i) => [`${basename(file, '.yaml')}${i > 0 ? ` ${i + 1}` : ''}`, pod]);
}

/** Where two objects differ. What is written empty is what is left out; a quantity is the same as a number and as a text. */
function differences(a: Json | undefined, b: Json | undefined, path = ''): string[] {
  const empty = (value: Json | undefined) =>
    value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);
  if (empty(a) && empty(b)) return [];
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differences(own(a, key), own(b, key), path === '' ? key : `${path}.${key}`),
    );
  }
  if (isList(a) && isList(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
      differences(a[i], b[i], `${path}[${i}]`),
    ).flat();
  }
  if (/\.(requests|limits)\./.test(path) && String(a) === String(b)) return [];
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
}

/**
 * What the forms do not write on purpose: a volume without the name of its object is one in the making, and a capability
 * that a process has anyway is not added.
 */
const onPurpose: Readonly<Record<string, readonly string[]>> = {
  'valid-empty-volume-source': ['spec.volumes'],
  'valid-users-and-groups': [0, 1].map((i) => `spec.containers[0].securityContext.capabilities.add[${i}]`),
};

/** Those of every run; `npm run accept` builds all, and prints what the forms cannot. */
const sample = ['valid-least', 'valid-host-path', 'valid-command-and-env', 'valid-hooks'];
const all = process.env.PODWRIGHT_ACCEPT !== undefined;

for (const [name, pod] of valid.flatMap(podsOf)) {
  if (!all && !sample.includes(name)) continue;
  test(`${name} is built from the empty page by the forms alone`, async ({ workbench, page }) => {
    test.slow();
    if (!isObject(pod)) throw new Error('no Pod');
    const builder = new Builder(page, workbench);
    await builder.build(pod);
    const text = await workbench.yaml.text();
    const built: Json = parseAllDocuments(text).map((each) => each.toJS())[0] ?? null;
    const left = differences(pod, built);
    for (const path of left) test.info().annotations.push({ type: 'differs', description: path });
    for (const { path, why } of builder.missed)
      test.info().annotations.push({ type: 'missed', description: `${path}: ${why}` });
    expect({ left, missed: builder.missed }).toEqual({ left: onPurpose[name] ?? [], missed: [] });
  });
}
