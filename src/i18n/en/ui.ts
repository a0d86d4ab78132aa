import { app } from './ui/app.ts';
import { container } from './ui/container.ts';
import { editor } from './ui/editor.ts';
import { form } from './ui/form.ts';
import { names } from './ui/names.ts';
import { presets } from './ui/presets.ts';
import { probes } from './ui/probes.ts';

/** Everything the page says that is not about a field, an issue or a computed fact. */
export const ui = { ...app, ...container, ...editor, ...form, ...names, ...presets, ...probes };
