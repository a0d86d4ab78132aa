import type { app as en } from '../../en/ui/app.ts';
import type { Translation } from '../../types.ts';

export const app: Translation<typeof en> = {
  'app.title': 'Podwright',
};
