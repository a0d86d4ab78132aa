import { applyTextEdits, type TextEdit } from '../pod/index.ts';
import { rangeOf, toRange } from './ranges.ts';
import { type LineChange, LineTable, lineDiff, toRawEdits } from './raw-text.ts';
import type { Area } from './types.ts';

/** What of Monaco's model of a text is needed to keep it in step. It has LF inside, and no BOM. */
export interface TextModel {
  getValue(): string;
  getLineCount(): number;
  applyEdits(edits: { range: Area; text: string }[]): unknown;
}

/** True for an offset between a CR and its LF, which is no place in the model. */
function cutsLineEnd(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === 13 && text.charCodeAt(offset) === 10;
}

/** True where an edit begins or ends within a line end, of the text before or of that after. */
function cutLineEnds(edits: readonly TextEdit[], before: string, after: string): boolean {
  let grown = 0;
  return edits.some(({ start, end, text }) => {
    const from = start + grown;
    grown += text.length - (end - start);
    return (
      cutsLineEnd(before, start) ||
      cutsLineEnd(before, end) ||
      cutsLineEnd(after, from) ||
      cutsLineEnd(after, from + text.length)
    );
  });
}

/**
 * The raw text that a model shows, with the BOM and the line ends that the model does not have, and the way between the
 * offsets of the one and the lines of the other.
 */
export class RawText {
  readonly #model: TextModel;
  #table: LineTable;
  #own = false;

  /** @param text what the model was made of */
  constructor(model: TextModel, text: string) {
    this.#model = model;
    this.#table = new LineTable(text);
  }

  get table(): LineTable {
    return this.#table;
  }

  /** True while the page changes the model: what the model tells then is an echo. */
  get changing(): boolean {
    return this.#own;
  }

  /** Changes the model as the page; by `applyEdits`, for the undo is the store's. */
  #change(work: () => void): void {
    this.#own = true;
    try {
      work();
    } finally {
      this.#own = false;
    }
  }

  /**
   * Takes over what the person did to the model.
   * @returns the edits of the raw text before that make the one after
   */
  typed(changes: readonly LineChange[]): TextEdit[] {
    const table = this.#table;
    const edits = toRawEdits(table, changes, table.lineEnd);
    this.#table = table.edited(edits);
    if (this.#table.lineCount === this.#model.getLineCount()) return edits;
    const text = this.#model.getValue().replaceAll('\n', table.lineEnd);
    const whole = [{ start: table.bom, end: table.text.length, text }];
    this.#table = new LineTable(applyTextEdits(table.text, whole), table.bom === 1);
    return whole;
  }

  /**
   * Shows a change that was made elsewhere.
   * @param edits count from the text that is shown; at least one
   * @param text what they make of it
   */
  apply(edits: readonly TextEdit[], text: string): void {
    const before = this.#table;
    const next = (edits[0]?.start ?? 0) < before.bom ? undefined : before.edited(edits, text);
    // A BOM that came or went, or that is now a character, or half a line end: the smallest change of lines tells it.
    const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (next?.bom !== bom || cutLineEnds(edits, before.text, text)) {
      this.show(text);
      return;
    }
    const operations = edits.map(({ start, end, text: put }) => ({
      range: toRange(before, start, end),
      text: put,
    }));
    this.#change(() => this.#model.applyEdits(operations));
    if (this.#model.getLineCount() === next.lineCount) this.#table = next;
    else this.show(text);
  }

  /** Shows exactly this text by the smallest change of lines. */
  show(text: string): void {
    const next = new LineTable(text);
    const diff = lineDiff(new LineTable(this.#model.getValue(), false), next);
    if (diff) this.#change(() => this.#model.applyEdits([{ range: rangeOf(diff), text: diff.text }]));
    this.#table = next;
  }

  /** @param append gives the model more of the text that this is already */
  grow(append: () => void): void {
    this.#change(append);
  }

  /** @param fill gives the model another text altogether, or the beginning of it */
  replace(text: string, fill: () => void): void {
    this.#change(fill);
    this.#table = new LineTable(text);
  }
}
