import type { ContainerPart, PictureLink, PodPicture } from '../../pod/index.ts';
import type { Layer } from './frame-types.ts';
import { type Grid, gridOf, type Wish } from './grid.ts';

type LinkOf<Kind extends PictureLink['kind']> = Extract<PictureLink, { kind: Kind }>;

/** What of a picture is shown, and where it stands sideways. */
export interface Plan {
  readonly picture: PodPicture;
  readonly ports: PodPicture['ports'];
  readonly objects: PodPicture['objects'];
  readonly mounts: readonly LinkOf<'mount'>[];
  readonly sources: readonly LinkOf<'source'>[];
  readonly traffic: readonly LinkOf<'traffic'>[];
  readonly node: boolean;
  /** Ports stand above the Pod and objects below it. */
  readonly narrow: boolean;
  readonly containers: Grid;
  readonly volumes: Grid;
  /** Lines of mounts that go to one volume are drawn as one, without labels. */
  readonly bus: boolean;
  /** Parts to which a lane beside the Pod leads: containers on the left, objects on the right. */
  readonly leftLanes: readonly string[];
  readonly rightLanes: readonly string[];
  /** Distances of the lanes to the left and right of the Pod, and between columns. */
  readonly pitches: { readonly left: number; readonly right: number; readonly gutter: number };
  readonly left: number;
  readonly portsWidth: number;
  readonly pod: { readonly x: number; readonly width: number };
  readonly inner: number;
  readonly objectsX: number;
  readonly objectsWidth: number;
  readonly width: number;
}

export const margin = 16;
export const padding = 20;
const lanePitch = 7;
/** Above this many lanes between two columns they stand closer. */
const mostLanes = { wide: 8, narrow: 3 };
const narrowBelow = 780;
/** Above this many mounts lines have no labels: the containers list their mounts themselves. */
const mostLabels = 14;
const sideWidth = { ports: 150, objects: 192, narrow: 280 };

/** Distance of lanes that stand side by side. */
function pitchOf(lanes: number, narrow: boolean): number {
  const most = mostLanes[narrow ? 'narrow' : 'wide'];
  return lanes > most ? (most * lanePitch) / lanes : lanePitch;
}

function lanesWidth(lanes: number, narrow: boolean): number {
  return lanes === 0 ? 0 : lanes * pitchOf(lanes, narrow) + 20;
}

function visible(picture: PodPicture, layers: ReadonlySet<Layer>) {
  const ports = layers.has('traffic') ? picture.ports : [];
  const objects = layers.has('sources') ? picture.objects : [];
  const volumes = layers.has('mounts') ? picture.volumes : [];
  const there = new Set([...picture.containers, ...ports, ...objects, ...volumes].map(({ id }) => id));
  const links = picture.links.filter(({ from, to }) => there.has(from) && there.has(to));
  const of = <Kind extends PictureLink['kind']>(kind: Kind) =>
    links.filter((link): link is LinkOf<Kind> => link.kind === kind);
  return { ports, objects, volumes, mounts: of('mount'), sources: of('source'), traffic: of('traffic') };
}

/** What runs for as long as the Pod does has most to say. */
function wishOf({ id, role }: ContainerPart, narrow: boolean, alone: boolean): Wish {
  if (narrow) return { id, least: 200, most: 420 };
  if (role === 'container') return { id, least: 160, most: alone ? 420 : 330 };
  return { id, least: 160, most: 230 };
}

/** Lanes that one gutter between two columns has to hold when `count` volumes share the gutters. */
export function lanesPerGutter(count: number, columns: number): number {
  return Math.ceil(count / Math.max(1, columns));
}

/**
 * Decides what stands beside, above and below what in a width: everything in one row of containers and one of volumes where
 * that fits, else in as many rows as are needed. A picture is wider than asked for only where one container does not fit.
 */
export function planOf(picture: PodPicture, width: number, layers: ReadonlySet<Layer>): Plan {
  const { volumes, ...shown } = visible(picture, layers);
  const { ports, objects, mounts, sources, traffic } = shown;
  const narrow = width < narrowBelow;
  const leftLanes = [...new Set(traffic.map(({ to }) => to))];
  const rightLanes = [...new Set(sources.map(({ to }) => to))];
  const portsWidth = ports.length === 0 || narrow ? 0 : sideWidth.ports;
  const objectsColumn = objects.length === 0 || narrow ? 0 : sideWidth.objects;
  const leftWidth = lanesWidth(leftLanes.length, narrow);
  const rightWidth = lanesWidth(rightLanes.length, narrow);
  const beside = portsWidth + objectsColumn + leftWidth + rightWidth;
  const room = Math.max(width - 2 * margin - beside, 250);

  const alone = picture.containers.length === 1;
  const containerWishes = picture.containers.map((part) => wishOf(part, narrow, alone));
  const volumeWishes = volumes.map(({ id }): Wish => ({ id, least: narrow ? 200 : 124, most: 230 }));
  const grids = (x: number, inner: number, lanesAcross: number) => ({
    containers: gridOf(containerWishes, { x, room: inner, gap: Math.max(36, 20 + lanesAcross) }),
    volumes: gridOf(volumeWishes, { x, room: inner, gap: 16 + lanesAcross }),
  });
  // Once without lanes between the columns; where there are several rows, again with them.
  const first = grids(0, room - 2 * padding, 0);
  const severalRows = first.containers.rows > 1 || first.volumes.rows > 1;
  const lanes = severalRows
    ? Math.max(lanesPerGutter(volumes.length, first.containers.columns), first.volumes.rows)
    : 0;
  const gutterPitch = pitchOf(lanes, narrow);
  const across = lanes * gutterPitch;
  const inset = padding + across;
  const { containers: c, volumes: v } = grids(0, room - inset - padding, across);
  const podWidth = Math.max(inset + Math.max(c.width, v.width) + padding, Math.min(room, 480));
  const total = podWidth + beside;
  const left = Math.max(margin, (width - total) / 2);
  const podX = left + portsWidth + leftWidth;
  return {
    picture,
    ...shown,
    node: layers.has('node'),
    narrow,
    ...grids(podX + inset, room - inset - padding, across),
    bus: severalRows || mounts.length > mostLabels,
    leftLanes,
    rightLanes,
    pitches: {
      left: pitchOf(leftLanes.length, narrow),
      right: pitchOf(rightLanes.length, narrow),
      gutter: gutterPitch,
    },
    left: narrow ? podX : left,
    portsWidth: narrow ? Math.min(podWidth, sideWidth.narrow) : portsWidth,
    pod: { x: podX, width: podWidth },
    inner: podX + inset,
    objectsX: narrow ? podX : podX + podWidth + rightWidth,
    objectsWidth: narrow ? Math.min(podWidth, sideWidth.narrow) : sideWidth.objects,
    width: Math.max(width, left + total + margin),
  };
}
