import type { Plugin } from 'vite';

/**
 * The chunks of which most functions run soon after they came: the editor, the judgement and the form. The browser compiles
 * what a chunk with this line has in the background, as it arrives; without it function by function when they are first
 * called, on the thread that should answer. Chromium from 136 on reads it, others pass over it as a comment. None of the
 * first scripts: there the page would wait for what it has no need of yet.
 */
const names = /^(monaco-\w+|Editor|analyze|judge|fix|dropped|form)$/;

const line = '//# allFunctionsCalledOnLoad';

/** What a chunk begins with. */
export function compiledAhead({ name }: { readonly name: string }): string {
  return names.test(name) ? line : '';
}

/** Fails the build where the line is not the first of the editor: in another place it says nothing. */
export const compiledAheadHolds: Plugin = {
  name: 'compiled-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk' && names.test(part.name) && !part.code.startsWith(`${line}\n`))
          this.error(`${part.fileName} does not begin with what has it compiled ahead`);
    },
  },
};
