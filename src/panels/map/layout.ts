import type { PictureLink, PodPicture } from '../../pod/index.ts';
import { captionsOf } from './captions.ts';
import { accountHeight, type Card, setCard, small } from './card.ts';
import type { Channel } from './channel.ts';
import type { Arrow, Box, Caption, Frame, Layer, PlacedCard } from './frame-types.ts';
import type { Grid } from './grid.ts';
import { margin, type Plan, padding, planOf } from './plan.ts';
import { labelHeight, Routes } from './routes.ts';
import { textWidth } from './text-width.ts';

export interface LayoutOptions {
  /** Room that the page has, in px. */
  readonly width: number;
  readonly layers: ReadonlySet<Layer>;
  readonly labelOf: (link: PictureLink) => string;
}

const headerHeight = 44;
const captionHeight = 20;
const sideGap = 12;

/** Puts rows below each other, from the top of the picture downwards. */
class Stack {
  readonly placed = new Map<string, PlacedCard>();
  readonly captions: Caption[] = [];
  y = margin;
  readonly #cards: ReadonlyMap<string, Card>;
  readonly #tracks = new Map<Channel, { readonly start: number; readonly pitch: number }>();

  constructor(cards: ReadonlyMap<string, Card>) {
    this.#cards = cards;
  }

  cardOf(id: string): Card {
    const card = this.#cards.get(id);
    if (!card) throw new Error(`no card for ${id}`);
    return card;
  }

  /** Puts a part where it is told; as high as its words where no height is given. @returns its height */
  put(id: string, { x, y, width }: Omit<Box, 'height'>, height?: number): number {
    const card = this.cardOf(id);
    const { marks, height: needed } = setCard(card, width);
    this.placed.set(id, { card, marks, x, y, width, height: height ?? needed });
    return height ?? needed;
  }

  /** Puts parts below each other, from `y` on. @returns where the next one would stand */
  column(ids: readonly string[], x: number, y: number, width: number): number {
    let at = y;
    for (const id of ids) at += this.put(id, { x, y: at, width }) + sideGap;
    return at;
  }

  /** Puts a row of a grid, all of one height. */
  row(grid: Grid, row: number): void {
    const cells = [...grid.cells.values()].filter((cell) => cell.row === row);
    const height = Math.max(0, ...cells.map(({ id, width }) => setCard(this.cardOf(id), width).height));
    for (const { id, x, width } of cells) this.put(id, { x, y: this.y, width }, height);
    this.y += height;
  }

  /** Leaves room for the tracks of a channel; none where nothing runs in it. */
  channel(channel: Channel | undefined, pitch: number, before: number, after: number): void {
    if (!channel) return;
    const start = this.y + before;
    this.#tracks.set(channel, { start, pitch });
    if (channel.count > 0) this.y = start + (channel.count - 1) * pitch + after;
  }

  yOf(channel: Channel | undefined, track: number): number {
    const found = channel && this.#tracks.get(channel);
    return found ? found.start + track * found.pitch : 0;
  }
}

/** The inside of the Pod: rows of containers, then rows of volumes. @returns where the first of each stand */
function fillPod(stack: Stack, plan: Plan, { channels }: Routes) {
  const { picture, containers, volumes, bus, inner } = plan;
  const pitch = bus ? 8 : labelHeight + 6;
  const tight = bus ? 14 : 20;
  let firstRow = stack.y;
  for (let row = 0; row < Math.max(1, containers.rows); row++) {
    const ids = new Set(
      [...containers.cells.values()].flatMap((cell) => (cell.row === row ? [cell.id] : [])),
    );
    const captions = captionsOf(picture, ids);
    for (const [id, caption] of captions) {
      stack.captions.push({ id: caption, x: containers.cells.get(id)?.x ?? inner, y: stack.y + 12 });
    }
    if (captions.length > 0) stack.y += captionHeight;
    stack.channel(channels.above[row], 8, 4, 12);
    if (row === 0) firstRow = stack.y;
    stack.row(containers, row);
    if (row < containers.rows - 1) {
      stack.channel(channels.below[row], pitch, 14, 14);
      stack.y += 8;
    }
  }
  if (volumes.rows > 0) {
    stack.channel(channels.below.at(-1), pitch, tight, tight);
    stack.captions.push({ id: 'volumes', x: inner, y: stack.y + 14 });
    stack.y += 22;
  }
  const firstVolumes = stack.y;
  for (let row = 0; row < volumes.rows; row++) {
    if (row > 0) {
      stack.channel(channels.over[row], pitch, 14, 14);
      stack.y += 8;
    }
    stack.row(volumes, row);
    stack.channel(channels.under[row], 8, 12, 4);
  }
  stack.y += padding;
  return { firstRow, firstVolumes };
}

/** The objects of the cluster: those of containers beside these, those of volumes beside these. @returns their end */
function putObjects(stack: Stack, plan: Plan, containersY: number, volumesY: number): number {
  const { objects, sources, volumes, narrow, objectsX: x, objectsWidth: width } = plan;
  if (objects.length === 0) return 0;
  const reads = (id: string, byVolume: boolean) =>
    sources.some(({ from, to }) => to === id && volumes.cells.has(from) === byVolume);
  const rank = (id: string) => (reads(id, false) ? 0 : reads(id, true) ? 1 : 2);
  const of = (wanted: number) => objects.flatMap(({ id }) => (rank(id) === wanted ? [id] : []));
  const start = narrow ? stack.y + 16 + captionHeight : containersY;
  stack.captions.push({ id: 'objects', x, y: start - (narrow ? 7 : 12) });
  const end = stack.column(of(0), x, start, width);
  const next = narrow || of(1).length === 0 ? end : Math.max(end, volumesY);
  return stack.column([...of(1), ...of(2)], x, next, width) - sideGap;
}

/** The box around the Pod, with its name and its service account. */
function podCard(stack: Stack, { pod: { x, width } }: Plan, y: number, height: number): PlacedCard {
  const account = stack.cardOf('account');
  const accountWidth = Math.min(Math.ceil(textWidth(account.title, small)) + 16, width / 2);
  stack.put('account', { x: x + width - accountWidth - 12, y: y + 11, width: accountWidth }, accountHeight);
  const card = stack.cardOf('pod');
  return { card, x, y, width, height, marks: setCard(card, width - accountWidth - 12).marks };
}

/** Arrows between neighbours of a row of which one starts after the other. */
function arrowsOf({ picture, containers }: Plan, placed: ReadonlyMap<string, PlacedCard>): Arrow[] {
  return picture.containers.flatMap((part, i): Arrow[] => {
    const before = picture.containers[i - 1];
    const a = before && placed.get(before.id);
    const b = placed.get(part.id);
    if (!before || !a || !b || before.step === part.step || part.role === 'ephemeral') return [];
    if (containers.cells.get(before.id)?.row !== containers.cells.get(part.id)?.row) return [];
    return [{ from: a.x + a.width + 4, to: b.x - 4, y: a.y + a.height / 2 }];
  });
}

/**
 * Lays the picture of a Pod out: containers in rows in the order of their start, volumes below, ports to the left and
 * objects to the right of the Pod (above and below it on a narrow page), the node under it, and lines that run level and
 * upright between the boxes.
 */
export function layout(
  picture: PodPicture,
  cards: ReadonlyMap<string, Card>,
  { width, layers, labelOf }: LayoutOptions,
): Frame {
  const plan = planOf(picture, width, layers);
  const routes = new Routes(plan, labelOf);
  const stack = new Stack(cards);
  const ports = plan.ports.map(({ id }) => id);
  if (plan.narrow && ports.length > 0) {
    stack.captions.push({ id: 'traffic', x: plan.left, y: stack.y + 13 });
    stack.y = stack.column(ports, plan.left, stack.y + captionHeight, plan.portsWidth) + 4;
  }
  const podY = stack.y;
  stack.y += headerHeight;
  const { firstRow, firstVolumes } = fillPod(stack, plan, routes);
  const pod = podCard(stack, plan, podY, stack.y - podY);
  if (plan.node) {
    stack.y += 16;
    stack.y += stack.put('node', { x: plan.pod.x, y: stack.y, width: plan.pod.width });
  }
  let bottom = stack.y;
  if (!plan.narrow && ports.length > 0) {
    stack.captions.push({ id: 'traffic', x: plan.left, y: firstRow - 12 });
    bottom = Math.max(bottom, stack.column(ports, plan.left, firstRow, plan.portsWidth) - sideGap);
  }
  bottom = Math.max(bottom, putObjects(stack, plan, firstRow, firstVolumes));
  const lines = routes.lines({
    boxOf: (id) => stack.placed.get(id) ?? pod,
    yOf: (channel, track) => stack.yOf(channel, track),
  });
  return {
    width: plan.width,
    height: bottom + margin,
    pod,
    cards: [...stack.placed.values()],
    lines,
    captions: stack.captions,
    arrows: arrowsOf(plan, stack.placed),
  };
}
