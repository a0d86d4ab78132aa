import type { ui as en } from '../en/ui.ts';
import type { Translation } from '../types.ts';

export const ui: Translation<typeof en> = {
  'app.title': 'Podwright',
};
