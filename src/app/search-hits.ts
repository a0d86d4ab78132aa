import { languages, type Tables } from '../i18n/index.ts';
import { placeLine } from '../i18n/place-text.ts';
import { examples } from '../panels/start/index.ts';
import {
  containersOf,
  getIn,
  isList,
  own,
  type PodGroup,
  structs,
  versions,
  wrapKinds,
} from '../pod/index.ts';
import { type Language, releaseOf, type State, sentenceOf } from '../store/index.ts';
import { searchCommands } from './command-search.ts';
import { pageCommands } from './commands.ts';
import { askedOf, type Meaning, meantBy, withoutIdle, wordsOf } from './everyday/index.ts';
import { fieldsOf, retired } from './field-hits.ts';
import { fitOf } from './fit.ts';
import type { Hit, Ranked, Search } from './hits.ts';
import { languageNames } from './language-names.ts';
import { keysOf } from './page.ts';
import { planOf, presetPlaces } from './preset-hits.ts';
import { respelt } from './spelling.ts';

/** Issues that are shown at most: the panel has them all. */
const mostIssues = 10;
/** Hits that are shown at most of what has only some of the words. */
const mostPartial = 12;

/** Containers and volumes by name, groups by what they are called. */
function partsOf(query: string, { messages: { ui }, other, state: { root, current } }: Search): Ranked[] {
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

function presetsOf(query: string, { messages, other, state, meaning }: Search): Ranked[] {
  const { ui } = messages;
  const { root, current, derived } = state;
  const refs = derived.documents[current?.document ?? -1]?.refs ?? [];
  return presetPlaces(state, messages).flatMap((plan): Ranked[] => {
    const { type, preset } = plan.placed;
    const titles = [ui, ...(other ? [other.ui] : [])].map((words) => words[`preset.${preset.id}`]);
    const sets = [ui, ...(other ? [other.ui] : [])].map((words) => words[`preset.${preset.id}.sets`]);
    const menus = [ui, ...(other ? [other.ui] : [])].map((words) => words['preset.menu']);
    const around = [...titles, ...sets, ...menus, plan.title ?? '', ...plan.fields].join(' ');
    const named = fitOf(query, ...titles);
    const near = named === undefined ? -0.6 : -0.65;
    const meant = plan.fields.some((field) => meaning.fields.includes(field)) ? near : undefined;
    const fit = meaning.presets.includes(preset.id) ? -0.75 : (meant ?? named ?? fitOf(query, around));
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

function issuesOf(query: string, { messages, other, state }: Search): Ranked[] {
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
function examplesOf(query: string, { messages: { ui }, other, state, meaning }: Search): Ranked[] {
  const behind = state.text.trim() === '' ? 0.4 : 4;
  return examples.flatMap(({ id, kind }): Ranked[] => {
    const label = ui[`start.${id}`];
    const named = fitOf(query, label, id, ...(other ? [other.ui[`start.${id}`]] : []));
    // `job`, `new job`: by its kind, behind those that are called so.
    const ofKind = fitOf(query, `${ui['header.new']} ${kind}`) ?? fitOf(query, kind);
    const fit = meaning.examples.includes(id) ? -0.9 : (named ?? ofKind);
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
function kindsOf(query: string, { messages: { ui }, state, meaning }: Search): Ranked[] {
  const { can } = pageCommands.putInto;
  if (!(can?.(state) ?? true)) return [];
  return wrapKinds.flatMap((kind): Ranked[] => {
    const named = meaning.kinds.includes(kind) ? -0.8 : fitOf(query, kind);
    const fit = kind === state.current?.ref.kind ? undefined : named;
    const hit = {
      key: `kind ${kind}`,
      kind,
      label: ui['header.putIntoKind'](kind),
      aside: ui['search.command'],
    };
    return fit === undefined ? [] : [{ hit, fit: fit + 0.3 }];
  });
}

function commandsOf(query: string, { messages: { ui }, other, state, meaning }: Search): Ranked[] {
  return searchCommands(query, ui, state, other?.ui, meaning.commands).map(({ name, label, fit }) => ({
    hit: { key: name, command: name, label, aside: keysOf(name) ?? ui['search.command'] },
    fit,
  }));
}

/** Words that lead to the languages, whatever the page speaks. */
const languageWords = {
  en: ['English', 'language', '英文', '英语', '语言'],
  'zh-CN': ['中文', '汉语', '语言', 'Chinese', 'language'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** The language and the releases that are not chosen. */
function settingsOf(query: string, { messages: { ui }, other, state }: Search): Ranked[] {
  const aside = ui['search.command'];
  const chosen = releaseOf(state.settings);
  const topics = [ui, ...(other ? [other.ui] : [])].map((words) => words['header.version']);
  return [
    ...languages
      .filter((language) => language !== state.language)
      .map((language) => ({
        hit: {
          key: `language ${language}`,
          language,
          label: `${ui['header.language']}: ${languageNames[language]}`,
          aside,
        },
        words: languageWords[language],
      })),
    ...versions
      .filter((release) => release !== chosen)
      .map((release) => ({
        hit: { key: `release ${release}`, release, label: `Kubernetes ${release}`, aside },
        words: [`Kubernetes ${release}`, ...topics.map((topic) => `${topic} ${release}`)],
      })),
  ].flatMap(({ hit, words }): Ranked[] => {
    const fit = fitOf(query, ...words);
    return fit === undefined ? [] : [{ hit, fit: fit + 0.3 }];
  });
}

/** What a query finds. */
export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** No hit has all of the words, these have some of them. */
  readonly isPartial: boolean;
}

/**
 * Everything that a query finds, best first: what is called so, then what begins so, then what has it; of those that fit
 * alike parts before fields, fields before presets, and fields that are retired last of all. A question that nothing is
 * called like is searched without the words that all questions have, then for what it is about, then as if it was mistyped,
 * at last for what has some of its words.
 * @param other texts of the other language, in which things are found too
 */
export function searchHits(query: string, messages: Tables, other: Tables | undefined, state: State): Found {
  const find = (words: string, meaning: Meaning) => ranked(words, { messages, other, state, meaning });
  const whole = (asked: string): Ranked[] => {
    const plain = [asked, ...withoutIdle(asked)];
    const bare = plain.at(-1) ?? '';
    const tries = [
      ...plain.map((words) => [words, meantBy(words)] as const),
      [bare, askedOf(asked)] as const,
    ];
    let gone: Ranked[] = [];
    for (const [words, meaning] of tries) {
      const found = find(words, meaning);
      if (found.some(({ fit }) => fit < retired)) return found;
      if (gone.length === 0) gone = found;
    }
    return gone;
  };
  const asWritten = whole(query);
  const spelt = asWritten.length > 0 ? undefined : respelt(query, messages);
  const found = spelt === undefined ? asWritten : whole(spelt);
  if (found.length > 0) return { hits: found.map(({ hit }) => hit), isPartial: false };
  const words = wordsOf(spelt ?? query);
  return { hits: withSome(words.map((word) => find(word, meantBy(word)))), isPartial: true };
}

/** What is found by most of some words, the best first; nothing that has less than half as many of them as the best. */
function withSome(finds: readonly (readonly Ranked[])[]): Hit[] {
  const found = new Map<string, Ranked & { readonly times: number }>();
  for (const { hit, fit } of finds.flat()) {
    const { times = 0, fit: best = fit } = found.get(hit.key) ?? {};
    found.set(hit.key, { hit, fit: Math.min(fit, best), times: times + 1 });
  }
  const most = Math.max(0, ...[...found.values()].map(({ times }) => times));
  return [...found.values()]
    .filter(({ times }) => times * 2 > most)
    .sort((a, b) => b.times - a.times || a.fit - b.fit)
    .slice(0, mostPartial)
    .map(({ hit }) => hit);
}

function ranked(query: string, search: Search): Ranked[] {
  const sources = [partsOf, fieldsOf, presetsOf, issuesOf, kindsOf, commandsOf, settingsOf, examplesOf];
  return sources.flatMap((source) => source(query, search)).sort((a, b) => a.fit - b.fit);
}
