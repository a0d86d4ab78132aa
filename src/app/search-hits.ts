import { placeLine, type Tables } from '../i18n/index.ts';
import { type ExampleId, examples } from '../panels/start/index.ts';
import {
  containersOf,
  getIn,
  isList,
  type Json,
  own,
  type Path,
  type PodGroup,
  recordOf,
  structs,
  wrapKinds,
} from '../pod/index.ts';
import { type Finding, type Part, pathOfPart, releaseOf, type State, sentenceOf } from '../store/index.ts';
import { searchCommands } from './command-search.ts';
import { type CommandName, pageCommands } from './commands.ts';
import { existsAt, type FieldHit, placeOf, searchFields } from './fieldSearch.ts';
import { fitOf } from './fit.ts';
import { keysOf } from './page.ts';
import { type PlacedPlan, planOf, presetPlaces } from './preset-hits.ts';
import { synonymsOf } from './synonyms.ts';

/** A field, part or issue to go to, an example to open, a preset or a command to carry out. */
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
  | { readonly preset: PlacedPlan }
);

/** A hit with how well it fits: 0 is best. */
type Ranked = { readonly hit: Hit; readonly fit: number };

/** Texts of the other language: people look for what they have read elsewhere. */
type Other = Tables;

/** Fields that are shown at most. */
export const mostFields = 40;
/** Lists of containers beside the main one, whose fields stand behind those of the main one. */
const beside = ['initContainers', 'ephemeralContainers'] as const;
/** Issues that are shown at most: the panel has them all. */
const mostIssues = 10;

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

function fieldsOf(query: string, messages: Tables, other: Other | undefined, state: State): Ranked[] {
  const { root, current, derived, part } = state;
  const podPath = current?.ref.podPath ?? [];
  const refs = derived.documents[current?.document ?? -1]?.refs ?? [];
  const found = searchFields(query, messages.fields, mostFields, other?.fields);
  const release = releaseOf(state.settings);
  return found.flatMap((field): Ranked[] => {
    if (!existsAt(field.pattern, release)) return [];
    const around = placeOf(field.pattern, root, podPath, pathOfPart(podPath, part));
    const resource = /\.(?:limits|requests)$/.test(field.pattern) ? resourceIn(query) : undefined;
    const volume = volumeOf(field.pattern, getIn(root, [...podPath, 'spec', 'volumes']));
    // What is deeper in a volume that is not there is shown where an everyday word means it.
    if (volume?.new && volume.depth > (field.meant ? 1 : 0)) return [];
    const within = volume && !volume.new ? around.with(podPath.length + 2, volume.index) : around;
    const at = resource === undefined ? within : [...within, resource];
    // Of a container that is not there nothing can be shown.
    const list = beside.find((name) => field.pattern.startsWith(`spec.${name}[].`));
    if (list && current && getIn(root, [...podPath, 'spec', list, 0]) === undefined) return [];
    const place = refs.length === 0 ? field.pattern : placeLine(messages, { root, refs }, at.slice(0, -1));
    const hit: Hit = {
      key: field.pattern,
      ...(volume?.new ? { part: { kind: 'volume', index: volume.index } as const } : { field, at }),
      label: field.label,
      aside: volume?.new ? messages.ui['volume.add'] : place,
      code: field.field.name,
    };
    const fit = field.meant ? -0.5 : (fitOf(query, field.field.name, field.label) ?? 3);
    const open = list !== undefined && part.kind === 'container' && part.list === list;
    const last = recordOf(field.field).deprecated === true ? 5 : 0;
    // What a container has is meant before what the Pod has as a whole.
    const whole = field.pattern.startsWith('spec.resources') ? 0.1 : 0;
    // What is made anew stands behind what is there.
    const made = volume?.new && !field.meant ? 0.3 : 0;
    return [{ hit, fit: fit + last + whole + made + (list && !open ? 0.3 : 0) }];
  });
}

/** Containers and volumes by name, groups by what they are called. */
function partsOf(
  query: string,
  { ui }: Tables,
  other: Other | undefined,
  { root, current }: State,
): Ranked[] {
  if (!current) return [];
  const pod = getIn(root, current.ref.podPath);
  const volumes = getIn(pod, ['spec', 'volumes']);
  const named = [
    ...containersOf(pod).map(({ list, index, name, role }) => ({
      part: { kind: 'container', list, index } as const,
      label: name,
      also: [],
      aside: ui[`form.role.${role}`],
    })),
    ...(isList(volumes) ? volumes : []).map((volume, index) => ({
      part: { kind: 'volume', index } as const,
      label: String(own(volume, 'name') ?? ''),
      also: [],
      aside: ui['form.volume'],
    })),
    ...structs.PodSpec.sections.map(({ id }) => ({
      part: { kind: 'group', group: id } as const,
      label: ui[`outline.${id as PodGroup}`],
      also: other ? [other.ui[`outline.${id as PodGroup}`]] : [],
      aside: ui['outline.settings'],
    })),
  ];
  return named.flatMap(({ part, label, also, aside }) => {
    const fit = fitOf(query, label, ...also);
    return fit === undefined
      ? []
      : [
          {
            hit: { key: `part ${JSON.stringify(part)}`, part, label, aside },
            fit: part.kind === 'group' ? fit + 0.1 : fit - 1,
          },
        ];
  });
}

function presetsOf(query: string, messages: Tables, other: Other | undefined, state: State): Ranked[] {
  const { ui } = messages;
  const { root, current, derived } = state;
  const refs = derived.documents[current?.document ?? -1]?.refs ?? [];
  const meant = synonymsOf(query);
  return presetPlaces(state, messages).flatMap((plan): Ranked[] => {
    const { type, preset } = plan.placed;
    const titles = [ui, ...(other ? [other.ui] : [])].map((words) => words[`preset.${preset.id}`]);
    const sets = [ui, ...(other ? [other.ui] : [])].map((words) => words[`preset.${preset.id}.sets`]);
    const menus = [ui, ...(other ? [other.ui] : [])].map((words) => words['preset.menu']);
    const around = [...titles, ...sets, ...menus, plan.title ?? '', ...plan.fields].join(' ');
    const named = fitOf(query, ...titles);
    const isMeant = plan.fields.some((field) => meant.includes(field));
    const fit = isMeant ? (named === undefined ? -0.6 : -0.65) : (named ?? fitOf(query, around));
    if (fit === undefined) return [];
    const container = type === 'Container' ? placeLine(messages, { root, refs }, plan.path) : undefined;
    const where = [container, plan.title].filter((name) => name !== undefined).join(' › ');
    const planned = planOf(plan, state);
    const labels = preset.labels?.({ root, podPath: current?.ref.podPath ?? [] });
    const does = ui[`preset.${preset.id}.sets`];
    const note =
      typeof planned === 'string'
        ? ui[`preset.obstacle.${planned}`]
        : labels === undefined
          ? does
          : ui['preset.withLabels'](does, labels);
    const hit: Hit = {
      key: `preset ${type} ${preset.id}`,
      preset: plan,
      label: `${titles[0]}`,
      note,
      aside: `${where} › ${ui['preset.menu']}`,
    };
    // One that does nothing now stands behind those that do.
    return [{ hit, fit: fit + (typeof planned === 'string' ? 1.2 : 0.2) }];
  });
}

function issuesOf(query: string, messages: Tables, other: Other | undefined, state: State): Ranked[] {
  const { shown, current, root, derived } = state;
  return shown
    .flatMap((finding, i): Ranked[] => {
      const refs = derived.documents[finding.document]?.refs ?? [];
      const here = { root: finding.document === current?.document ? root : undefined, refs };
      const place = placeLine(messages, here, finding.issue.path);
      const label = sentenceOf(messages, finding.issue).replaceAll('`', '');
      const fit = fitOf(query, `${place} ${label}`, ...(other ? [sentenceOf(other, finding.issue)] : []));
      return fit === undefined
        ? []
        : [{ hit: { key: `issue ${i}`, finding, label, aside: place }, fit: 3.1 }];
    })
    .slice(0, mostIssues);
}

/** An example takes the place of what is open: beside a text it stands behind all else. */
function examplesOf(query: string, { ui }: Tables, other: Other | undefined, { text }: State): Ranked[] {
  const behind = text.trim() === '' ? 0.4 : 4;
  return examples.flatMap(({ id, kind }): Ranked[] => {
    const label = ui[`start.${id}`];
    const named = fitOf(query, label, id, ...(other ? [other.ui[`start.${id}`]] : []));
    // `job`, `new job`: by its kind, behind those that are called so.
    const fit = named ?? fitOf(query, `${ui['header.new']} ${kind}`) ?? fitOf(query, kind);
    const hit: Hit = {
      key: `example ${id}`,
      example: id,
      label,
      aside: `${ui['header.examples']} › ${kind}`,
    };
    return fit === undefined ? [] : [{ hit, fit: fit + behind }];
  });
}

/** The kinds that a Pod may be put into, by their names: each leads to the panel with it chosen. */
function kindsOf(query: string, { ui }: Tables, state: State): Ranked[] {
  const { can } = pageCommands.putInto;
  if (!(can?.(state) ?? true)) return [];
  return wrapKinds.flatMap((kind): Ranked[] => {
    const fit = kind === state.current?.ref.kind ? undefined : fitOf(query, kind);
    const hit = {
      key: `kind ${kind}`,
      kind,
      label: ui['header.putIntoKind'](kind),
      aside: ui['search.command'],
    };
    return fit === undefined ? [] : [{ hit, fit: fit + 0.3 }];
  });
}

function commandsOf(query: string, { ui }: Tables, other: Other | undefined, state: State): Ranked[] {
  return searchCommands(query, ui, state, other?.ui).map(({ name, label, fit }) => ({
    hit: { key: name, command: name, label, aside: keysOf(name) ?? ui['search.command'] },
    fit,
  }));
}

/** Verbs that people put before what they look for; the page's own actions are found with them. */
const verbs = /^(?:add|new|set|edit|change|mount|use|添加|新增|新建|增加|设置|修改|挂载|使用) */i;

/**
 * Everything that a query finds, best first: what is called so, then what begins so, then what has it; of those that fit
 * alike parts before fields, fields before presets, and fields that are retired last of all.
 * @param other texts of the other language, in which things are found too
 */
export function searchHits(query: string, messages: Tables, other: Tables | undefined, state: State): Hit[] {
  const hits = hitsOf(query, messages, other, state);
  return hits.length > 0 ? hits : hitsOf(query.trimStart().replace(verbs, ''), messages, other, state);
}

function hitsOf(query: string, messages: Tables, other: Tables | undefined, state: State): Hit[] {
  return [
    ...partsOf(query, messages, other, state),
    ...fieldsOf(query, messages, other, state),
    ...presetsOf(query, messages, other, state),
    ...issuesOf(query, messages, other, state),
    ...kindsOf(query, messages, state),
    ...commandsOf(query, messages, other, state),
    ...examplesOf(query, messages, other, state),
  ]
    .sort((a, b) => a.fit - b.fit)
    .map(({ hit }) => hit);
}
