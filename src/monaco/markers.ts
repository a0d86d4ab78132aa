import type { Range } from '../yaml/index.ts';
import { toRange } from './ranges.ts';
import type { LineTable } from './raw-text.ts';
import type { Area, Marker } from './types.ts';

/** A marker where the model has it. */
export type PlacedMarker = Area & Pick<Marker, 'severity' | 'message' | 'source'>;

interface ShownMarker extends PlacedMarker {
  readonly id: string;
}

function isSame(a: ShownMarker, b: ShownMarker | undefined): boolean {
  return (
    b !== undefined &&
    a.startLineNumber === b.startLineNumber &&
    a.startColumn === b.startColumn &&
    a.endLineNumber === b.endLineNumber &&
    a.endColumn === b.endColumn &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.source === b.source &&
    a.id === b.id
  );
}

/** Tells markers apart: Monaco hands out copies of them and would print an id of ours behind the message. */
export function markerKey(marker: Area & { readonly message: string }): string {
  return `${marker.startLineNumber}:${marker.startColumn}:${marker.endLineNumber}:${marker.endColumn} ${marker.message}`;
}

/** Where the first line of a range ends: an object that lacks something would be underlined as a whole. */
function firstLineEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return end;
}

/** So many markers of a model does Monaco draw, the first that it is given. */
const most = 500;

/** The index of the first marker that begins at an offset or behind it. */
function firstAt(markers: readonly Marker[], offset: number): number {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The markers of one model: to Monaco every marker that is set is a new one, to be drawn anew. Of very many, those around what
 * the person sees.
 */
export class Markers {
  readonly #draw: (markers: readonly PlacedMarker[]) => void;
  readonly #seen: () => Range;
  #all: readonly Marker[] = [];
  #table: LineTable | undefined;
  /** The index of the first that is drawn. */
  #from = 0;
  #shown: readonly ShownMarker[] = [];
  readonly #ids = new Map<string, string>();
  /** True when lines with markers were edited: then Monaco has moved the markers in its own way. */
  #moved = false;

  /**
   * @param draw sets all markers of the model
   * @param seen what of the text is in view
   */
  constructor(draw: (markers: readonly PlacedMarker[]) => void, seen: () => Range) {
    this.#draw = draw;
    this.#seen = seen;
  }

  /**
   * Draws them, where they are others than before or where they may have moved.
   * @param markers in the order of their places
   */
  set(markers: readonly Marker[], table: LineTable): void {
    this.#all = markers;
    this.#table = table;
    this.#from = this.#around();
    this.#place(table);
  }

  /** Another part of the text is in view: draws what is marked there, where that is not drawn yet. */
  see(): void {
    if (this.#all.length <= most || !this.#table) return;
    const [first, end] = this.#inView();
    if (this.#from <= first && end <= this.#from + most) return;
    this.#from = this.#around();
    this.#place(this.#table);
  }

  #inView(): readonly [first: number, end: number] {
    const { start, end } = this.#seen();
    return [firstAt(this.#all, start), firstAt(this.#all, end)];
  }

  /** Where to begin, so that as many are drawn before what is in view as behind it. */
  #around(): number {
    if (this.#all.length <= most) return 0;
    const [first, end] = this.#inView();
    const before = Math.max(0, most - (end - first)) >> 1;
    return Math.max(0, Math.min(first - before, this.#all.length - most));
  }

  #place(table: LineTable): void {
    const next = this.#all.slice(this.#from, this.#from + most).map(
      ({ start, end, severity, message, source, id }): ShownMarker => ({
        ...toRange(table, start, firstLineEnd(table.text, start, end)),
        severity,
        message,
        ...(source === undefined ? {} : { source }),
        id,
      }),
    );
    const same = next.length === this.#shown.length && next.every((one, i) => isSame(one, this.#shown[i]));
    if (same && !this.#moved) return;
    this.#shown = next;
    this.#moved = false;
    this.#ids.clear();
    for (const marker of next) this.#ids.set(markerKey(marker), marker.id);
    this.#draw(next.map(({ id: _, ...placed }) => placed));
  }

  /** These ranges of the model were edited. */
  edited(ranges: readonly Area[]): void {
    this.#moved ||= this.#shown.some((marker) =>
      ranges.some(
        (range) =>
          range.startLineNumber <= marker.endLineNumber && range.endLineNumber >= marker.startLineNumber,
      ),
    );
  }

  /** The id of the marker with a {@link markerKey}; empty where there is none. */
  idOf(key: string): string {
    return this.#ids.get(key) ?? '';
  }
}
