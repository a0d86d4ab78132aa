/** `npm run regexps`: has every regular expression of `src` proven linear by recheck, and writes down those that are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argued, bounded } from './known.ts';
import { readLiterals } from './literals.ts';

interface Recheck {
  check(
    source: string,
    flags: string,
    options: { readonly checker: 'automaton'; readonly timeout: number },
  ): Promise<{ readonly status: string; readonly complexity?: { readonly summary: string } }>;
}

const { check } = createRequire(new URL('./tool/package.json', import.meta.url))('recheck') as Recheck;
const file = new URL('./linear.json', import.meta.url);
const before = new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
const linear: string[] = [];
let open = 0;
for (const { text, pattern, flags, files } of readLiterals().literals) {
  const known = before.has(text) && !process.argv.includes('--all');
  const answer = known ? undefined : await check(pattern, flags, { checker: 'automaton', timeout: 60_000 });
  if (known || answer?.status === 'safe') linear.push(text);
  else if (!(text in argued) && !(text in bounded)) {
    open++;
    process.stdout.write(
      `${answer?.status} ${answer?.complexity?.summary ?? ''} ${text} ${files.join(' ')}\n`,
    );
  }
}
writeFileSync(file, `${JSON.stringify(linear.sort(), null, 2)}\n`);
process.stdout.write(`${linear.length} expressions are linear, ${open} are not, or not known to be\n`);
process.exit(open === 0 ? 0 : 1);
