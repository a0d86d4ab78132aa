import type { ExampleId } from '../../panels/start/index.ts';
import type { PresetId } from '../../pod/index.ts';
import type { CommandName } from '../commands.ts';

/** What people call by other words than the API and the page do, and what of the page they mean. */
export interface Topic {
  /** In both languages, in small letters; the ones of a topic mean the same. */
  readonly words: readonly string[];
  /** Most questions have such a word beside what they are about: it is meant where it is all that is asked. */
  readonly aside?: true;
  /** What to look for among the fields in their place: words of their paths, the best first. */
  readonly fields?: readonly string[];
  readonly commands?: readonly CommandName[];
  readonly presets?: readonly PresetId[];
  readonly examples?: readonly ExampleId[];
  /** Kinds that the Pod may be put into. */
  readonly kinds?: readonly string[];
}
