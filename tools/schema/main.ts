/**
 * `npm run schema` writes `src/pod/schema/generated/` anew; `npm run check` says which file would change (exit status 1).
 * Both go on with the cross-check against `@kubernetes/client-node`.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, generated, record, writtenText } from './fingerprint.ts';
import { generate } from './generate.ts';

const made = await generate();
const files: Readonly<Record<string, string>> = {
  ...made,
  [record]: `${JSON.stringify(fingerprintOf(made), null, 2)}\n`,
};

if (process.argv.includes('--check')) {
  const differing = Object.entries(files).filter(([name, text]) => writtenText(name) !== text);
  for (const [name] of differing) process.stderr.write(`${name} differs: npm run schema\n`);
  if (differing.length > 0) process.exit(1);
} else {
  mkdirSync(generated, { recursive: true });
  for (const name of readdirSync(generated)) if (!(name in files)) rmSync(join(generated, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(generated, name), text);
}
process.stdout.write(`schema: ${Object.keys(JSON.parse(made['schema.json'] ?? '{}')).length} types\n`);
