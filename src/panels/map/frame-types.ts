import type { PictureLink } from '../../pod/index.ts';
import type { Card, Mark } from './card.ts';

/** Places and sizes in px, from the upper left corner of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCard extends Box {
  readonly card: Card;
  readonly marks: readonly Mark[];
}

export type Point = readonly [x: number, y: number];

export interface PlacedLine {
  readonly link: PictureLink;
  /** Corners; every piece between two of them is level or upright. */
  readonly points: readonly Point[];
  readonly label?: Box & { readonly text: string };
}

/** Words above parts, by what stands there. */
export type CaptionId =
  | 'init'
  | 'initNext'
  | 'sidecarFirst'
  | 'sidecar'
  | 'apps'
  | 'ephemeral'
  | 'volumes'
  | 'traffic'
  | 'objects';

export interface Caption {
  readonly id: CaptionId;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
}

/** A level arrow between neighbours of which the right one starts later. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** A picture with a place for everything. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly pod: PlacedCard;
  readonly cards: readonly PlacedCard[];
  readonly lines: readonly PlacedLine[];
  readonly captions: readonly Caption[];
  readonly arrows: readonly Arrow[];
}

export const layerNames = ['traffic', 'probes', 'mounts', 'sources', 'node'] as const;
export type Layer = (typeof layerNames)[number];
