import { createContext, useContext } from 'react';

/** Rank of the next heading below this place. */
export const HeadingLevel = createContext<number>(2);

export interface Heading {
  readonly tag: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  /** For the {@link HeadingLevel} of what stands below the heading. */
  readonly below: number;
}

/** The heading for this place, so that ranks descend one by one however deep groups nest; h6 and deeper are h6. */
export function useHeading(): Heading {
  const level = Math.min(6, Math.max(2, useContext(HeadingLevel)));
  return { tag: `h${level as 2 | 3 | 4 | 5 | 6}`, below: level + 1 };
}
