import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { dark, fontFamily, light, logo } from '../../src/app/look.ts';
import { start as english } from '../../src/i18n/en/ui/start.ts';
import { start as chinese } from '../../src/i18n/zh-CN/ui/start.ts';

const texts = { en: english, 'zh-CN': chinese };

/** Where index.html wants them. */
const places = { script: '<!-- shell script -->', markup: '<!-- shell -->' };

type Colour = keyof typeof light;
const used = [
  '--bg',
  '--panel',
  '--line',
  '--ink',
  '--ink2',
  '--mut',
  '--acc',
  '--on-acc',
  '--idle',
] as const;

function colours(): string {
  return used.map((name: Colour) => `${name}:light-dark(${light[name]},${dark[name]})`).join(';');
}

/** As Header.module.css and StartPage.module.css have it; a journey compares where both put what is in both. */
const style = `
.shell, [data-shell] .late { ${colours()}; color-scheme: light dark; color: var(--ink); }
[data-shell-theme='light'] #root > * { color-scheme: light; }
[data-shell-theme='dark'] #root > * { color-scheme: dark; }
[data-shell] .late { position: fixed; inset: auto 0 0; }
.shell { display: none; height: 100vh; background: var(--bg); font: 13px/20px ${fontFamily}; }
[data-shell]:lang(en) .shell:lang(en), [data-shell]:lang(zh-CN) .shell:lang(zh-CN) { display: block; }
.shell-bar { box-sizing: border-box; display: flex; gap: 8px; align-items: center; height: 44px; padding: 0 12px; font-size: 15px; font-weight: 600; line-height: 22px; background: var(--panel); border-bottom: 1px solid var(--line); }
.shell-bar svg { flex: none; color: var(--acc); stroke: var(--on-acc); }
[data-shell='bar'] .shell-start { display: none; }
.shell-start { max-width: 1296px; margin: 0 auto; padding: 20px 24px; }
.shell-hero { display: flex; align-items: center; box-sizing: border-box; min-height: 212px; padding: 24px 40px 12px; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
.shell-promise { max-width: min(660px, 100% - 436px); }
.shell p { margin: 0 0 16px; font-size: 14px; line-height: 22px; color: var(--ink2); }
.shell .shell-title { margin: 0 0 8px; font-size: 28px; font-weight: 700; line-height: 36px; text-wrap: balance; color: var(--ink); }
.shell-ways { display: flex; flex-wrap: wrap; gap: 8px; min-height: 36px; margin-bottom: 26px; }
.shell button { display: inline-flex; gap: 8px; align-items: center; min-height: 36px; padding: 0 16px; font: inherit; font-size: 14px; font-weight: 600; color: var(--on-acc); background: var(--acc); border: 1px solid var(--acc); border-radius: 6px; cursor: pointer; }
.shell button:disabled { cursor: progress; opacity: 0.7; }
@media (width < 1040px) {
  .shell-hero { min-height: 0; }
  .shell-promise { max-width: 660px; }
}
@media (width < 720px) {
  .shell-bar { height: 52px; }
  .shell button { min-height: 44px; }
}
@media (width < 600px) {
  .shell-start { padding: 12px; }
  .shell-hero { padding: 16px 16px 8px; }
  .shell .shell-title { font-size: 22px; line-height: 30px; }
}
`;

const bar = `<div class="shell-bar"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path fill="currentcolor" stroke="none" d="${logo.sign}"/><path d="${logo.letter}" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg><span>Podwright</span></div>`;
const add =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentcolor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M12 5v14M5 12h14"/></svg>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What stands in the page of a language until its scripts are there. */
export function shellOf(language: keyof typeof texts): string {
  const words = texts[language];
  return `<div class="shell" lang="${language}">${bar}<div class="shell-start"><div class="shell-hero"><div class="shell-promise"><p class="shell-title">${escaped(words['start.title'])}</p><p>${escaped(words['start.lead'])}</p><div class="shell-ways"><button type="button" data-asks="new">${add}${escaped(words['start.new'])}</button></div></div></div></div></div>`;
}

/** The script that shows it, without the rooms that it comes from. */
async function scriptOf(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input: join(root, 'src/app/shell.ts'),
        treeshake: { moduleSideEffects: (id) => id.endsWith('shell.ts') },
        output: { format: 'iife' },
      },
    },
  });
  for (const output of [built].flat()) {
    if (!('output' in output)) continue;
    const [{ code }] = output.output;
    return code;
  }
  throw new Error('the shell was not built');
}

/** Puts into index.html what stands before the scripts are there, and the small script that shows it, which the first paint waits for. */
export function shell(root: string): Plugin {
  let fileName = '';
  return {
    name: 'shell',
    apply: 'build',
    async buildStart() {
      const source = await scriptOf(root);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      fileName = `assets/shell-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace(places.script, () => `<script src="./${fileName}"></script>`)
          .replace(places.markup, () => `<style>${style}</style>${shellOf('en')}${shellOf('zh-CN')}`),
    },
  };
}
