import type { Path } from '../../pod/index.ts';
import type { IconName } from '../../ui/index.ts';
import { cut, cutFront, type TextStyle, textWidth, twoLines } from './text-width.ts';

export type Tone = 'ink' | 'ink2' | 'mut' | 'err' | 'warn';

export interface Chip {
  readonly text: string;
  readonly tone?: 'err' | 'warn';
}

/** How much of the node's CPU or memory the scheduler sets aside for the Pod. */
export interface Share {
  readonly name: string;
  /** Of all that the node has: 0 to 1, more where it is too small. */
  readonly part: number;
  /** The same in figures. */
  readonly text: string;
}

export type Row =
  | { readonly kind: 'shares'; readonly shares: readonly Share[] }
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone; readonly mono?: boolean }
  | { readonly kind: 'chips'; readonly chips: readonly Chip[] }
  | { readonly kind: 'head'; readonly text: string }
  | {
      readonly kind: 'probe';
      readonly name: string;
      readonly what: string;
      readonly when: string;
      readonly tone: Tone;
    };

export type Look =
  | 'container'
  | 'sidecar'
  | 'init'
  | 'ephemeral'
  | 'volume'
  | 'port'
  | 'object'
  | 'pod'
  | 'account'
  | 'node';

/** What one part of the picture says, before it has a size. */
export interface Card {
  readonly id: string;
  readonly look: Look;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly rows: readonly Row[];
  /** Something names it, and it is not there. */
  readonly missing: boolean;
  /** The same in a sentence, with what it is joined to. */
  readonly label: string;
  /** The field that a double click opens. */
  readonly path: Path;
}

export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      /** The whole text where it was cut. */
      readonly full?: string;
      readonly tone: Tone;
      readonly style: TextStyle;
    }
  | {
      readonly kind: 'chip';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly text: string;
      readonly tone: Chip['tone'];
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly filled: number;
    }
  | {
      readonly kind: 'icon';
      readonly x: number;
      readonly y: number;
      readonly name: IconName;
      readonly tone: Tone;
    };

export const chipHeight = 20;
export const accountHeight = 22;
export const barHeight = 8;
const barWidth = 160;
const pad = 12;
const title: TextStyle = { size: 13, bold: true };
const body: TextStyle = { size: 12 };
const code: TextStyle = { size: 12, mono: true };
export const small: TextStyle = { size: 11 };
const textStart = 36;

/** Sets a card in a width. @returns its marks, counted from its upper left corner, and the height they need */
export function setCard(
  card: Card,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  const text = (
    x: number,
    y: number,
    words: string,
    tone: Tone,
    style: TextStyle,
    room: number,
    fitted = cut,
  ) => {
    const shown = fitted(words, room, style);
    marks.push({ kind: 'text', x, y, text: shown, tone, style, ...(shown === words ? {} : { full: words }) });
    return textWidth(shown, style);
  };
  if (card.look === 'account') {
    text(8, 15, card.title, 'ink2', small, width - 16);
    return { marks, height: accountHeight };
  }
  marks.push({ kind: 'icon', x: pad, y: 11, name: card.icon, tone: 'ink' });
  const room = width - textStart - pad;
  const used = text(textStart, 24, card.title, card.missing ? 'err' : 'ink', title, room);
  let y = 34;
  if (card.detail !== '') {
    const beside = room - used - 8;
    const style = card.look === 'pod' || card.look === 'node' ? body : code;
    if (card.look === 'pod') {
      if (beside > 60) text(textStart + used + 8, 24, card.detail, 'mut', style, beside);
    } else if (textWidth(card.detail, style) <= beside)
      text(textStart + used + 8, 24, card.detail, 'mut', style, beside);
    else {
      text(pad, y + 11, card.detail, 'mut', style, width - 2 * pad, cutFront);
      y += 20;
    }
  }
  const inner = width - 2 * pad;
  for (const row of card.rows) {
    if (row.kind === 'text') {
      const style = row.mono ? code : body;
      for (const line of twoLines(row.text, inner, style)) {
        text(pad, y + 11, line, row.tone, style, inner);
        y += 18;
      }
    } else if (row.kind === 'head') {
      text(pad, y + 14, row.text, 'mut', small, inner);
      y += 20;
    } else if (row.kind === 'probe') {
      marks.push({ kind: 'icon', x: pad, y: y - 1, name: 'probe', tone: row.tone });
      const at = pad + 22;
      const name = text(at, y + 11, row.name, row.tone, body, 74);
      // Together with what it asks where that fits, else only how often.
      const whenWidth = textWidth(row.when, small);
      const free = inner - 22 - Math.max(name, 58) - 8 - whenWidth - 8;
      if (row.what !== '' && free > 28)
        text(at + Math.max(name, 58) + 8, y + 11, row.what, 'ink2', code, free);
      text(width - pad - whenWidth, y + 11, row.when, 'mut', small, whenWidth + 1);
      y += 20;
    } else if (row.kind === 'shares') {
      let x = pad;
      for (const share of row.shares) {
        const name = textWidth(share.name, small) + 8;
        const figures = textWidth(share.text, code) + 8;
        const bar = Math.max(0, Math.min(barWidth, inner - name - figures));
        if (x > pad && x + name + bar + figures > width - pad) {
          x = pad;
          y += 20;
        }
        text(x, y + 12, share.name, 'mut', small, inner);
        marks.push({ kind: 'bar', x: x + name, y: y + 4, width: bar, filled: bar * Math.min(1, share.part) });
        text(x + name + bar + 8, y + 12, share.text, share.part > 1 ? 'err' : 'ink2', code, inner);
        x += name + bar + figures + 24;
      }
      y += 22;
    } else {
      let x = pad;
      for (const { text: words, tone } of row.chips) {
        const shown = cut(words, inner - 16, small);
        const chip = Math.ceil(textWidth(shown, small)) + 16;
        if (x > pad && x + chip > width - pad) {
          x = pad;
          y += chipHeight + 4;
        }
        marks.push({ kind: 'chip', x, y, width: chip, text: shown, tone });
        x += chip + 6;
      }
      if (row.chips.length > 0) y += chipHeight + 6;
    }
  }
  return { marks, height: y + 8 };
}
