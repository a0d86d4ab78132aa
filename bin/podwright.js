#!/usr/bin/env node
/** The command `podwright`: all it needs is one file, made by `npm run package`, of which Node keeps the compiled code. */
import { readFileSync } from 'node:fs';
import module from 'node:module';

// Since Node 22.1.
module.enableCompileCache?.();
const { start } = await import('../lib/cli.js');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
await start(process.argv.slice(2), version);
