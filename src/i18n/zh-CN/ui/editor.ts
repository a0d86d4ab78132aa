import type { editor as en } from '../../en/ui/editor.ts';
import type { Translation } from '../../types.ts';

export const editor: Translation<typeof en> = {};
