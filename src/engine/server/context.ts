import type { Features } from '../../pod/index.ts';
import type { ErrorList } from './errors.ts';

/** What the rules of one object share. */
export interface Context {
  readonly errors: ErrorList;
  readonly features: Features;
  /** Minor version of the release. */
  readonly minor: number;
  /** True for a Pod itself, false for a template. */
  readonly isPod: boolean;
}
