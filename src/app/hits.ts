import type { Tables } from '../i18n/index.ts';
import type { ExampleId } from '../panels/start/index.ts';
import type { Path, versions } from '../pod/index.ts';
import type { Finding, Language, Part, State } from '../store/index.ts';
import type { CommandName } from './commands.ts';
import type { Meaning } from './everyday/index.ts';
import type { FieldHit } from './fieldSearch.ts';
import type { PlacedPlan } from './preset-hits.ts';

/** A field, part or issue to go to, an example to open, a preset or a command to carry out, a setting to choose. */
export type Hit = {
  readonly key: string;
  readonly label: string;
  /** Where it is, or what sort of thing. */
  readonly aside: string;
  /** The field's own name. */
  readonly code?: string;
  /** What it does, or why it does nothing now. */
  readonly note?: string;
} & (
  | { readonly field: FieldHit; readonly at: Path }
  | { readonly command: CommandName }
  | { readonly kind: string }
  | { readonly part: Part }
  | { readonly finding: Finding }
  | { readonly example: ExampleId }
  | { readonly lessons: string }
  | { readonly language: Language }
  | { readonly release: (typeof versions)[number] }
  | { readonly preset: PlacedPlan }
);

/** A hit with how well it fits: 0 is best. */
export type Ranked = { readonly hit: Hit; readonly fit: number };

/** What is searched, and besides what is called so, what is meant. */
export interface Search {
  readonly messages: Tables;
  /** Texts of the other language: people look for what they have read elsewhere. */
  readonly other: Tables | undefined;
  readonly state: State;
  readonly meaning: Meaning;
}
