import type { BriefTables } from '../../i18n/index.ts';
import type { PodPicture } from '../../pod/index.ts';
import type { Share } from './card.ts';
import { Cards, mountLabel, type PartCount } from './cards.ts';
import type { Frame, Layer } from './frame-types.ts';
import { layout } from './layout.ts';
import { planOf } from './plan.ts';

export interface FrameOptions {
  readonly messages: BriefTables;
  readonly width: number;
  readonly layers: ReadonlySet<Layer>;
  readonly countOf: (id: string) => PartCount;
  readonly shares?: readonly Share[];
}

/** A picture in the words of a language, laid out for a width. */
export function frameOf(picture: PodPicture, { width, layers, ...rest }: FrameOptions): Frame {
  const listMounts = planOf(picture, width, layers).bus;
  const cards = new Cards(picture, rest.messages, { ...rest, layers, listMounts }).all();
  return layout(picture, cards, { width, layers, labelOf: mountLabel });
}

/** Scales at which a map is shown, the largest first. */
export const scales = [2, 1.75, 1.5, 1.25, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/** The largest scale, up to the natural one, at which all of a picture is in view; else the smallest. */
export function fittingScale(
  frameAt: (width: number) => Frame,
  room: { readonly width: number; readonly height: number },
): number {
  const fits = (scale: number) => frameAt(room.width / scale).height * scale <= room.height;
  return scales.find((scale) => scale <= 1 && fits(scale)) ?? scales.at(-1) ?? 1;
}
