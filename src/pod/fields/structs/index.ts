import { containerStructs } from './container.ts';
import { podStructs } from './pod.ts';
import { volumeStructs } from './volume.ts';
import { workloadStructs } from './workload.ts';

/** What is kept by hand about structs. */
export const structFacts = { ...containerStructs, ...podStructs, ...volumeStructs, ...workloadStructs };

type Facts = typeof structFacts;

/** The structs of which one member is chosen. */
export type UnionName = { [S in keyof Facts]: Facts[S] extends { union: object } ? S : never }[keyof Facts];

type SectionsOf<S> = S extends { sections: readonly { id: infer Id extends string }[] } ? Id : never;

/** The groups of PodSpec in the outline; `other` takes the fields that none of them lists. */
export type PodGroup = SectionsOf<Facts['PodSpec']> | 'other';

/** Sections with a title in a form of several. */
export type FormSectionId = Exclude<SectionsOf<Facts[Exclude<keyof Facts, 'PodSpec'>]>, 'main'> | 'other';

/** Ids of sections; `main` is that of structs whose form has none. */
export type SectionId = FormSectionId | PodGroup | 'main';
