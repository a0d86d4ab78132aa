import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** The file beside index.html that the page links to. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** Code that a package carries as a copy in a folder of its own, without the licence; the package it is a copy of. */
const copies: readonly (readonly [RegExp, string])[] = [
  [/\/monaco-editor\/esm\/.*\/dompurify\//, 'dompurify'],
  [/\/monaco-editor\/esm\/.*\/marked\//, 'marked'],
];

/** Code that a build tool writes into a bundle, by the beginning of the module's name. */
const helpers: readonly (readonly [string, string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages that name their licence in package.json (looked up there, with the author) and carry no text of it. */
const stated: ReadonlyMap<string, string> = new Map([
  ['@cfworker/json-schema', `MIT License\n\nCopyright (c) Jeremy Danyow\n\n${mit}`],
]);

/** What ships and is no package: texts made from something, and pictures in a font, which come with a package. */
const others: readonly { readonly title: string; readonly text: string; readonly with?: string }[] = [
  {
    title:
      'Descriptions of fields: Kubernetes 1.36 (https://kubernetes.io), Apache-2.0, of which the text stands above',
    text: 'Copyright The Kubernetes Authors. The texts are taken over as they are.',
  },
  {
    title:
      'Schema of compose files: compose-spec (https://github.com/compose-spec/compose-go), Apache-2.0, of which the text stands above',
    text: 'Without its descriptions.',
  },
  {
    with: 'monaco-editor',
    title: 'Icons of the editor: Codicons (https://github.com/microsoft/vscode-codicons), CC-BY-4.0',
    text: 'Copyright (c) Microsoft Corporation. https://creativecommons.org/licenses/by/4.0/legalcode',
  },
];

/**
 * The folders, below node_modules, of the packages that a module of a bundle is from, by its id. None for a module of the
 * project itself.
 */
export function packagesOf(id: string, modules: string): string[] {
  const helper = helpers.find(([start]) => id.startsWith(start));
  if (helper) return [join(modules, helper[1])];
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  const own = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  const copied = copies.filter(([pattern]) => pattern.test(path)).map(([, name]) => join(modules, name));
  return own ? [own, ...copied] : [];
}

/**
 * What one package asks to be said: name, version, licence and the text of every licence and notice file.
 * @throws where the package has no such file: then somebody must look for its terms
 */
export function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|third-?party-?(notices?|licen[cs]es?))/i.test(file))
    .sort();
  const known = stated.get(name);
  if (files.length === 0 && known !== undefined)
    return section(`${name} ${version}${license ? `, ${license}` : ''}`, known);
  if (files.length === 0) throw new Error(`${name} has no licence file`);
  const texts = files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    // Tools list what they are built from; of that, nothing is in the helpers they write into a bundle.
    return text.split('\n# Licenses of bundled dependencies')[0]?.trim() ?? '';
  });
  return section(`${name} ${version}${license ? `, ${license}` : ''}`, texts.join('\n\n'));
}

function section(title: string, text: string): string {
  const line = '='.repeat(80);
  return `${line}\n${title}\n${line}\n\n${text}\n`;
}

/** The whole file: the project's own licence, then a section for each package by name, then what is no package. */
export function noticesText(ownLicence: string, folders: Iterable<string>): string {
  const all = [...new Set(folders)];
  const sections = all.map(noticeOf).sort((a, b) => (a < b ? -1 : 1));
  const names = new Set(all.map((folder) => basename(folder)));
  return [
    section('Podwright, Apache-2.0', ownLicence.trim()),
    ...sections,
    ...others
      .filter((other) => other.with === undefined || names.has(other.with))
      .map(({ title, text }) => section(title, text)),
  ].join('\n');
}

/**
 * Two plugins that write {@link noticesFile} into a build: the one that writes it, and one for what is bundled apart and before,
 * which are the workers of the page, and the command beside the engine of the package.
 */
export function thirdPartyNotices(root: string): { readonly page: Plugin; readonly worker: Plugin } {
  const modules = join(root, 'node_modules');
  const folders = new Set<string>();
  const collect = (ids: Iterable<string>) => {
    for (const id of ids) for (const folder of packagesOf(id, modules)) folders.add(folder);
  };
  const gather: Plugin['generateBundle'] = function (_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') collect(file.moduleIds);
    // Style sheets are taken out of the chunks that import them.
    collect([...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id)));
  };
  return {
    worker: { name: 'third-party-notices:worker', generateBundle: gather },
    page: {
      name: 'third-party-notices',
      apply: 'build',
      generateBundle(...args) {
        if (typeof gather === 'function') gather.apply(this, args);
        const licence = join(root, 'LICENSE');
        if (!existsSync(licence)) this.error('no LICENSE');
        this.emitFile({
          type: 'asset',
          fileName: noticesFile,
          source: noticesText(readFileSync(licence, 'utf8'), folders),
        });
      },
    },
  };
}
