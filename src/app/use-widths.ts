import { useMediaQuery } from '@mantine/hooks';

/** How much room the window has for the regions. */
export interface Widths {
  /** One region at a time, bottom bar, touch. */
  readonly phone: boolean;
  /** YAML is a tab beside the form. */
  readonly tabbed: boolean;
  /** The outline is a strip that opens over the form. */
  readonly strip: boolean;
  /** The panels may stand at the right. */
  readonly side: boolean;
}

const now = { getInitialValueInEffect: false };

export function useWidths(): Widths {
  return {
    phone: useMediaQuery('(max-width: 719px)', false, now),
    tabbed: useMediaQuery('(max-width: 999px)', false, now),
    strip: useMediaQuery('(max-width: 1199px)', false, now),
    side: useMediaQuery('(min-width: 1600px)', false, now),
  };
}
