import type { PathEdit } from '../edit.ts';
import type { Cluster } from '../features.ts';
import type { Json } from '../json.ts';
import type { PodScope } from '../names.ts';
import type { Path } from '../path.ts';

/** Why a preset has nothing to do here. `there`: what it sets is set already. */
export type PresetObstacle = 'there' | 'noName' | 'noMemoryLimit' | 'noPort' | 'noReadiness' | 'notRunning';

/** Where a plan is made, and for which cluster: the newest release where none is given. */
export interface PresetScope extends PodScope {
  readonly cluster?: Cluster | undefined;
}

/** A plan that sets several fields at once: what a person would write to reach one end. */
export interface Preset<Id extends string = string> {
  readonly id: Id;
  /**
   * The edits from the document's root, carried out as one step of undo; none where all is there already. A preset sets what
   * is missing and leaves what the person wrote, unless taking it away is what it is for: then it is shown before.
   * @param path of the struct at whose head the preset stands: the container, `metadata`, or `spec` of the Pod
   */
  readonly plan: (scope: PresetScope, path: Path) => readonly PathEdit[] | PresetObstacle;
  /**
   * What a new item begins with, where the plan has no edits because the person has to say more first; the layout of the
   * section asks for it.
   */
  readonly draft?: (scope: PodScope) => Json | undefined;
  /** The labels that the plan gives the Pod besides, as `app=web`; undefined where it gives none. */
  readonly labels?: (scope: PodScope) => string | undefined;
  /** It permits more than people mean. */
  readonly caution?: true;
}
