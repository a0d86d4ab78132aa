import type { Kind } from '../kind.ts';
import { damaged } from './damaged.ts';
import { edits } from './edits.ts';
import { hostile } from './hostile.ts';
import { links } from './links.ts';
import { states } from './states.ts';

export const kinds: readonly Kind[] = [edits, damaged, hostile, states, links];
