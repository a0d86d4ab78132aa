import type { form as en } from '../../en/ui/form.ts';
import type { Translation } from '../../types.ts';

export const form: Translation<typeof en> = {};
