import { placeLine } from '../i18n/place-text.ts';
import { getIn, isList, type Json, own, recordOf } from '../pod/index.ts';
import { pathOfPart, releaseOf } from '../store/index.ts';
import { existsAt, placeOf, searchFields } from './fieldSearch.ts';
import { fitOf } from './fit.ts';
import type { Hit, Ranked, Search } from './hits.ts';

/** Fields that are shown at most. */
export const mostFields = 40;
/** What is added to the fit of a field that is deprecated or gone: it stands behind all that lives. */
export const retired = 5;
/** Lists of containers beside the main one, whose fields stand behind those of the main one. */
const beside = ['initContainers', 'ephemeralContainers'] as const;
/**
 * The volume that a field of volumes is about: the first that has it, else a new one, which is asked for; undefined for fields
 * of anything else.
 */
function volumeOf(
  pattern: string,
  volumes: Json | undefined,
): { readonly index: number; readonly new: boolean; readonly depth: number } | undefined {
  const [spec, list, member, ...below] = pattern.split('.');
  if (spec !== 'spec' || (list !== 'volumes' && list !== 'volumes[]')) return undefined;
  const items = isList(volumes) ? volumes : [];
  const index = member === undefined ? -1 : items.findIndex((item) => own(item, member) !== undefined);
  return { index: index < 0 ? items.length : index, new: index < 0, depth: below.length };
}

/** The row of requests and limits that a query names. */
function resourceIn(query: string): string | undefined {
  if (/memory|内存/i.test(query)) return 'memory';
  return /cpu/i.test(query) ? 'cpu' : undefined;
}

/** The fields that a query finds, with where they stand. */
export function fieldsOf(query: string, { messages, other, state, meaning }: Search): Ranked[] {
  const { root, current, derived, part } = state;
  const { podPath = [], objectPath = [], kind = 'Pod' } = current?.ref ?? {};
  const refs = derived.documents[current?.document ?? -1]?.refs ?? [];
  const template = podPath.slice(objectPath.length).join('.');
  const found = searchFields(query, messages.fields, mostFields, {
    other: other?.fields,
    instead: meaning.fields,
    around: kind === 'Pod' ? undefined : { kind, template },
  });
  const release = releaseOf(state.settings);
  return found.flatMap((field): Ranked[] => {
    if (!existsAt(field, release)) return [];
    const ofPod = field.kind === 'Pod';
    const around = placeOf(field.pattern, root, ofPod ? podPath : objectPath, pathOfPart(podPath, part));
    const resource = /\.(?:limits|requests)$/.test(field.pattern) ? resourceIn(query) : undefined;
    const volume = ofPod ? volumeOf(field.pattern, getIn(root, [...podPath, 'spec', 'volumes'])) : undefined;
    // What is deeper in a volume that is not there is shown where an everyday word means it.
    if (volume?.new && volume.depth > (field.meant ? 1 : 0)) return [];
    const within = volume && !volume.new ? around.with(podPath.length + 2, volume.index) : around;
    const at = resource === undefined ? within : [...within, resource];
    // Of a container that is not there nothing can be shown.
    const list = beside.find((name) => field.pattern.startsWith(`spec.${name}[].`));
    if (list && current && getIn(root, [...podPath, 'spec', list, 0]) === undefined) return [];
    const place = refs.length === 0 ? field.pattern : placeLine(messages, { root, refs }, at.slice(0, -1));
    const hit: Hit = {
      key: `${field.kind} ${field.pattern}`,
      ...(volume?.new ? { part: { kind: 'volume', index: volume.index } as const } : { field, at }),
      label: field.label,
      aside: volume?.new ? messages.ui['volume.add'] : place,
      code: field.field.name,
    };
    const fit = field.meant ? -0.5 : (fitOf(query, field.field.name, field.label) ?? 3);
    const open = list !== undefined && part.kind === 'container' && part.list === list;
    const last = recordOf(field.field).deprecated === true ? retired : 0;
    // What a container has is meant before what the Pod has as a whole.
    const whole = field.pattern.startsWith('spec.resources') ? 0.1 : 0;
    // What is made anew stands behind what is there.
    const made = volume?.new && !field.meant ? 0.3 : 0;
    return [{ hit, fit: fit + last + whole + made + (list && !open ? 0.3 : 0) }];
  });
}
