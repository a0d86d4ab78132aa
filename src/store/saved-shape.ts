import {
  type Cluster,
  containerLists,
  defaultNodeMemory,
  gates,
  isObject,
  type Json,
  type JsonObject,
  structs,
  versions,
} from '../pod/index.ts';
import type { Preferences, SavedDocument } from './persistence.ts';
import { dockTabs, type Layout } from './state.ts';
import type { Part, PartDraft, Selection } from './types.ts';

/** The value as a map; an empty one where it is none. */
function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function readSelection(value: unknown): Selection {
  const { document, pod } = record(value);
  return isIndex(document) && isIndex(pod) ? { document, pod } : { document: 0, pod: 0 };
}

function readPart(value: unknown): Part {
  const { kind, group, list, index } = record(value);
  const containers = oneOf(containerLists, list);
  if (kind === 'object') return { kind };
  const section = structs.PodSpec.sections.find(({ id }) => id === group);
  if (kind === 'group' && section) return { kind, group: section.id };
  if (kind === 'container' && containers && isIndex(index)) return { kind, list: containers, index };
  if (kind === 'volume' && isIndex(index)) return { kind, index };
  return { kind: 'metadata' };
}

function readPartDraft(value: unknown): PartDraft | undefined {
  const { list, index, value: container, suggested } = record(value);
  const containers = oneOf(containerLists, list);
  if (!containers || !isIndex(index) || !isObject(container as Json)) return undefined;
  if (typeof suggested !== 'string') return undefined;
  return { list: containers, index, value: container as JsonObject, suggested };
}

export interface Slot extends SavedDocument {
  /** ms since the epoch; 0 where it is not known. */
  readonly savedAt: number;
}

/**
 * Reads a document as it was saved. What is about the text and has another shape than today's is taken as on a first
 * visit: where the person was is worth less than the text.
 * @returns undefined where there is no text to read
 */
export function readSlot(saved: unknown): Slot | undefined {
  const { text, fileName, selection, part, partDraft, world, savedAt } = record(saved);
  if (typeof text !== 'string') return undefined;
  return {
    text,
    fileName: typeof fileName === 'string' && fileName !== '' ? fileName : 'pod.yaml',
    selection: readSelection(selection),
    part: readPart(part),
    partDraft: readPartDraft(partDraft),
    world: isObject(world as Json) ? (world as JsonObject) : undefined,
    savedAt: isIndex(savedAt) ? savedAt : 0,
  };
}

/** Least and most of each size in px, of the form in percent, so that all can be seen and taken hold of. */
export const layoutBounds = {
  outline: [180, 320],
  form: [20, 80],
  dockHeight: [160, 4000],
  dockWidth: [320, 4000],
} as const;

function readLayout(value: unknown): Layout | undefined {
  const { outline, form, dockHeight, dockWidth, dockSide, dockOpen, dockTab, presenting } = record(value);
  const side = oneOf(['below', 'right'] as const, dockSide);
  const tab = oneOf(dockTabs, dockTab);
  if (!isSize(outline) || !isSize(form) || !isSize(dockHeight) || !isSize(dockWidth)) return undefined;
  if (!side || !tab || typeof dockOpen !== 'boolean') return undefined;
  return {
    outline: clamp(outline, ...layoutBounds.outline),
    form: clamp(form, ...layoutBounds.form),
    dockHeight: clamp(dockHeight, ...layoutBounds.dockHeight),
    dockWidth: clamp(dockWidth, ...layoutBounds.dockWidth),
    dockSide: side,
    dockOpen,
    dockMax: false,
    dockTab: tab,
    narrowTab: 'form',
    presenting: presenting === true,
  };
}

/** Bytes: 1 MiB to 1 PiB. */
const memory = [2 ** 20, 2 ** 50] as const;
const cpus = [0.1, 4096] as const;

/** The gates that are known, switched on or off. */
function readGates(saved: unknown): Partial<Pick<Cluster, 'gates'>> {
  const chosen = Object.entries(record(saved)).filter(
    ([name, on]) => Object.hasOwn(gates, name) && typeof on === 'boolean',
  );
  return chosen.length > 0 ? { gates: Object.fromEntries(chosen) } : {};
}

/** Reads what people chose before; what has another shape than today's is left out. */
export function readChoices(saved: unknown): Partial<Preferences> {
  const { language, theme, settings, layout } = record(saved);
  const { nodeMemory, nodeCpu, cluster } = record(settings);
  const release = oneOf(versions, record(cluster).version);
  const spoken = oneOf(['en', 'zh-CN'] as const, language);
  const seen = oneOf(['light', 'dark', 'auto'] as const, theme);
  const laidOut = readLayout(layout);
  return {
    ...(spoken && { language: spoken }),
    ...(seen && { theme: seen }),
    ...((isSize(nodeMemory) || release) && {
      settings: {
        nodeMemory: isSize(nodeMemory) ? clamp(nodeMemory, ...memory) : defaultNodeMemory,
        ...(isSize(nodeCpu) && { nodeCpu: clamp(nodeCpu, ...cpus) }),
        ...(release && { cluster: { version: release, ...readGates(record(cluster).gates) } }),
      },
    }),
    ...(laidOut && { layout: laidOut }),
  };
}
