import type { PictureLink } from '../../pod/index.ts';
import { Channel } from './channel.ts';
import type { Box, PlacedLine, Point } from './frame-types.ts';
import type { Cell } from './grid.ts';
import { lanesPerGutter, type Plan } from './plan.ts';
import { textWidth } from './text-width.ts';

export const labelHeight = 18;

function labelWidth(text: string): number {
  return Math.ceil(textWidth(text, { size: 11, mono: true })) + 12;
}

/** What the rows below each other need to know of the lines, before these have a height. */
export interface Channels {
  /** Over and under each row of containers. */
  readonly above: readonly Channel[];
  readonly below: readonly Channel[];
  /** Over and under each row of volumes; the first one is the last of `below`. */
  readonly over: readonly Channel[];
  readonly under: readonly Channel[];
}

/** Where the rows came to stand. */
export interface Rows {
  readonly boxOf: (id: string) => Box;
  /** Height of a track of a channel. */
  readonly yOf: (channel: Channel | undefined, track: number) => number;
}

/**
 * The ways of the lines. Made in two steps: first sideways, which says how many tracks each channel between two rows needs;
 * then, when the rows have their places, from corner to corner.
 */
export class Routes {
  readonly channels: Channels;
  readonly #plan: Plan;
  readonly #labelOf: (link: PictureLink) => string;
  /** Where the lines of mounts leave and enter boxes, sideways. */
  readonly #slots = new Map<string, number>();

  constructor(plan: Plan, labelOf: (link: PictureLink) => string) {
    this.#plan = plan;
    this.#labelOf = labelOf;
    const make = (count: number) => Array.from({ length: Math.max(1, count) }, () => new Channel());
    const below = make(plan.containers.rows);
    const over = [...below.slice(-1), ...make(plan.volumes.rows).slice(1)];
    this.channels = { above: make(plan.containers.rows), below, over, under: make(plan.volumes.rows) };
    this.#setSlots();
    this.#enter();
    for (const channel of new Set(Object.values(this.channels).flat())) channel.settle(8);
  }

  #cell(id: string): Cell {
    const { containers, volumes } = this.#plan;
    const found = containers.cells.get(id) ?? volumes.cells.get(id);
    if (!found) throw new Error(`no place for ${id}`);
    return found;
  }

  #centre(id: string): number {
    const { x, width } = this.#cell(id);
    return x + width / 2;
  }

  #slot(end: 'from' | 'to', link: PictureLink): number {
    return this.#slots.get(`${end} ${link.id}`) ?? this.#centre(link[end]);
  }

  /** Shares the lower edge of a container, and the upper one of a volume, out among its mounts. */
  #setSlots(): void {
    const { containers, volumes, mounts, bus } = this.#plan;
    const share = (id: string, end: 'from' | 'to', other: 'from' | 'to') => {
      const own = mounts.filter((link) => link[end] === id);
      own.sort((a, b) => this.#centre(a[other]) - this.#centre(b[other]));
      const { x, width } = this.#cell(id);
      own.forEach((link, i) => {
        this.#slots.set(`${end} ${link.id}`, x + (width * (i + 1)) / (own.length + 1));
      });
      return own;
    };
    for (const id of containers.cells.keys()) share(id, 'from', 'to');
    for (const id of volumes.cells.keys()) {
      const own = share(id, 'to', 'from');
      const { x, width } = this.#cell(id);
      own.forEach((link, i) => {
        const above = this.#slot('from', link);
        const straight = own.length === 1 && above > x + 12 && above < x + width - 12;
        // A little aside, so that no line ends where another one begins.
        const aside = bus ? x + width / 2 + 9 : this.#slot('to', link) + 9 - (i % 2) * 4;
        this.#slots.set(`to ${link.id}`, straight ? above : aside);
      });
    }
  }

  /** Lines on one key share a track. */
  #key(link: PictureLink): string {
    return this.#plan.bus ? link.to : link.id;
  }

  /** Left of which column of containers the lines to a volume pass the rows below, and on which lane. */
  #containerGutter(volume: string): number {
    const { containers, volumes } = this.#plan;
    const i = [...volumes.cells.keys()].indexOf(volume);
    const each = lanesPerGutter(volumes.cells.size, containers.columns);
    return containers.xOf(Math.floor(i / each)) - 10 - (i % each) * this.#plan.pitches.gutter;
  }

  #volumeGutter(volume: string): number {
    const { column, row } = this.#cell(volume);
    return this.#plan.volumes.xOf(column) - 9 - (row - 1) * this.#plan.pitches.gutter;
  }

  /** The level runs of a mount: its channel, and from where to where. */
  #runs(
    link: PictureLink,
  ): { readonly channel: Channel | undefined; readonly from: number; readonly to: number }[] {
    const { containers } = this.#plan;
    const { below, over } = this.channels;
    const { row } = this.#cell(link.from);
    const { row: volumeRow } = this.#cell(link.to);
    const xs = [this.#slot('from', link)];
    const channels = [below[row]];
    if (row < containers.rows - 1) {
      xs.push(this.#containerGutter(link.to));
      channels.push(over[0]);
    }
    if (volumeRow > 0) {
      xs.push(this.#volumeGutter(link.to));
      channels.push(over[volumeRow]);
    }
    xs.push(this.#slot('to', link));
    return channels.map((channel, i) => ({ channel, from: xs[i] ?? 0, to: xs[i + 1] ?? 0 }));
  }

  #isVolume(id: string): boolean {
    return this.#plan.volumes.cells.has(id);
  }

  #laneLeft(container: string): number {
    const { leftLanes, pitches } = this.#plan;
    return this.#plan.pod.x - 12 - leftLanes.indexOf(container) * pitches.left;
  }

  #laneRight(object: string): number {
    const { pod, rightLanes, pitches } = this.#plan;
    return pod.x + pod.width + 12 + (rightLanes.length - 1 - rightLanes.indexOf(object)) * pitches.right;
  }

  /** Where lines to ports and objects meet the upper edge of a container. */
  #top(id: string, side: 'in' | 'out'): number {
    const { x, width } = this.#cell(id);
    return x + width * (side === 'in' ? 0.3 : 0.8);
  }

  /** Tells the channels what will run in them. */
  #enter(): void {
    const { mounts, sources, traffic, bus } = this.#plan;
    const { above, under } = this.channels;
    for (const link of mounts) {
      for (const { channel, from, to } of this.#runs(link)) {
        const middle = (from + to) / 2;
        const half = bus ? 0 : labelWidth(this.#labelOf(link)) / 2 + 4;
        channel?.add(this.#key(link), Math.min(from, to, middle - half), Math.max(from, to, middle + half));
      }
    }
    for (const { from, to } of sources) {
      const { last, row } = this.#cell(from);
      if (last) continue;
      if (this.#isVolume(from)) under[row]?.add(from, this.#centre(from), this.#laneRight(to));
      else above[row]?.add(`out ${from}`, this.#top(from, 'out'), this.#laneRight(to));
    }
    for (const { to } of traffic) {
      const { column, row } = this.#cell(to);
      if (column > 0) above[row]?.add(`in ${to}`, this.#laneLeft(to), this.#top(to, 'in'));
    }
  }

  /** The lines of a picture whose rows stand. */
  lines(rows: Rows): PlacedLine[] {
    const { mounts, sources, traffic } = this.#plan;
    return [
      ...traffic.map((link) => ({ link, points: this.#traffic(link, rows) })),
      ...sources.map((link) => ({ link, points: this.#source(link, rows) })),
      ...mounts.map((link) => this.#mount(link, rows)),
    ];
  }

  #mount(link: PictureLink, { boxOf, yOf }: Rows): PlacedLine {
    const start = boxOf(link.from);
    const points: Point[] = [[this.#slot('from', link), start.y + start.height]];
    const runs = this.#runs(link);
    for (const { channel, from, to } of runs) {
      const y = yOf(channel, channel?.trackOf(this.#key(link)) ?? 0);
      points.push([from, y], [to, y]);
    }
    points.push([this.#slot('to', link), boxOf(link.to).y]);
    const [, first, second] = points;
    const text = this.#labelOf(link);
    if (this.#plan.bus || !first || !second) return { link, points: withoutSteps(points) };
    const width = labelWidth(text);
    const x = (first[0] + second[0]) / 2 - width / 2;
    const label = { x, y: first[1] - labelHeight / 2, width, height: labelHeight, text };
    return { link, points: withoutSteps(points), label };
  }

  #source(link: PictureLink, { boxOf, yOf }: Rows): Point[] {
    const { sources, narrow } = this.#plan;
    const { above, under } = this.channels;
    const reader = boxOf(link.from);
    const object = boxOf(link.to);
    const lane = this.#laneRight(link.to);
    const entry = object.y + object.height / 2;
    const end: Point[] = [
      [lane, entry],
      [narrow ? object.x + object.width : object.x, entry],
    ];
    const { last, row } = this.#cell(link.from);
    if (last) {
      const same = sources.filter(({ from }) => from === link.from);
      const exit =
        reader.y + (reader.height * (same.findIndex(({ id }) => id === link.id) + 1)) / (same.length + 1);
      return withoutSteps([[reader.x + reader.width, exit], [lane, exit], ...end]);
    }
    const volume = this.#isVolume(link.from);
    const channel = (volume ? under : above)[row];
    const y = yOf(channel, channel?.trackOf(volume ? link.from : `out ${link.from}`) ?? 0);
    const x = volume ? this.#centre(link.from) : this.#top(link.from, 'out');
    const exit = volume ? reader.y + reader.height : reader.y;
    return withoutSteps([[x, exit], [x, y], [lane, y], ...end]);
  }

  #traffic(link: PictureLink, { boxOf, yOf }: Rows): Point[] {
    const { narrow } = this.#plan;
    const port = boxOf(link.from);
    const container = boxOf(link.to);
    const lane = this.#laneLeft(link.to);
    const exit = port.y + port.height / 2;
    const start: Point[] = [
      [narrow ? port.x : port.x + port.width, exit],
      [lane, exit],
    ];
    const { column, row } = this.#cell(link.to);
    if (column === 0) {
      const entry = container.y + 24;
      return withoutSteps([...start, [lane, entry], [container.x, entry]]);
    }
    const channel = this.channels.above[row];
    const y = yOf(channel, channel?.trackOf(`in ${link.to}`) ?? 0);
    const x = this.#top(link.to, 'in');
    return withoutSteps([...start, [lane, y], [x, y], [x, container.y]]);
  }
}

/** A line without pieces of no length, and without corners at which it does not turn. */
function withoutSteps(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && Math.abs(last[0] - point[0]) < 0.5 && Math.abs(last[1] - point[1]) < 0.5) continue;
    const before = kept.at(-2);
    const straight = (axis: 0 | 1) => before?.[axis] === last?.[axis] && last?.[axis] === point[axis];
    if (before && (straight(0) || straight(1))) kept.pop();
    kept.push(point);
  }
  return kept;
}
