import type { Parsed } from './parse.ts';
import { defaultStyle, needsQuotes, type PrintStyle } from './print.ts';
import { columnOf, startsLine } from './text.ts';
import type { MapNode, SeqNode, TreeNode } from './tree.ts';
import { pairName } from './walk.ts';

/** What the splices of one edit are made from. */
export interface Context {
  readonly parsed: Parsed;
  readonly style: PrintStyle;
}

/**
 * The habits of a document: the most frequent indent widths, list style and quotes, the line ending, quoted keys. The document is
 * looked through when the first of them is asked for: a number in place of a number needs none.
 */
export function documentStyle(parsed: Parsed, eol: string): PrintStyle {
  if (parsed.style) return parsed.style;
  const { text, root } = parsed;
  const first = text.indexOf('\n');
  let known: Survey | undefined;
  const survey = () => {
    if (known) return known;
    known = new Survey(text);
    if (root) known.visit(root, undefined);
    return known;
  };
  const style: PrintStyle = {
    get indent() {
      return mostFrequent(survey().indents) ?? defaultStyle.indent;
    },
    get listIndent() {
      return mostFrequent(survey().listIndents) ?? defaultStyle.listIndent;
    },
    get dash() {
      return mostFrequent(survey().dashes) ?? defaultStyle.dash;
    },
    eol: first < 0 ? eol : text[first - 1] === '\r' ? '\r\n' : '\n',
    get quote() {
      return survey().single > survey().double ? 'single' : 'double';
    },
    get quoted() {
      return survey().quoted;
    },
  };
  parsed.style = style;
  return style;
}

/** A style in which some things are otherwise; of the rest nothing is asked, as a copy would. */
export function styleWith(style: PrintStyle, own: Partial<PrintStyle>): PrintStyle {
  return Object.create(style, Object.getOwnPropertyDescriptors(own));
}

/** The habits inside one map or list, where it shows any; else the document's. */
export function localStyle(parsed: Parsed, node: MapNode | SeqNode, style: PrintStyle): PrintStyle {
  const survey = new Survey(parsed.text);
  survey.shallow(node);
  const [indent, listIndent, dash] = [survey.indents, survey.listIndents, survey.dashes].map(mostFrequent);
  return styleWith(style, {
    ...(indent === undefined ? {} : { indent }),
    ...(listIndent === undefined ? {} : { listIndent }),
    ...(dash === undefined ? {} : { dash }),
  });
}

class Survey {
  readonly indents = new Map<number, number>();
  readonly listIndents = new Map<number, number>();
  readonly dashes = new Map<number, number>();
  readonly quoted = new Set<string>();
  single = 0;
  double = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  visit(node: TreeNode, key: string | undefined): void {
    if (node.kind === 'scalar') {
      if (node.style === 'single') this.single++;
      if (node.style === 'double') this.double++;
      const quotes = node.style === 'single' || node.style === 'double';
      if (quotes && key !== undefined && !needsQuotes(node.text)) this.quoted.add(key);
    } else if (node.kind === 'map') {
      this.shallow(node);
      for (const pair of node.pairs) if (pair.value) this.visit(pair.value, pairName(pair));
    } else if (node.kind === 'seq') {
      this.shallow(node);
      for (const item of node.items) if (item.value) this.visit(item.value, key);
    }
  }

  shallow(node: MapNode | SeqNode): void {
    if (node.flow) return;
    if (node.kind === 'map') {
      for (const { start, value } of node.pairs) {
        if (!value || value.kind === 'alias' || value.kind === 'scalar' || value.flow) continue;
        if (!startsLine(this.text, value.start)) continue;
        const step = columnOf(this.text, value.start) - columnOf(this.text, start);
        if (value.kind === 'seq') {
          // Behind a lone CR a key seems to stand further right than it is read: a column counts from the last LF.
          if (step >= 0) count(this.listIndents, step);
        } else if (step > 0) count(this.indents, step);
      }
      return;
    }
    for (const { start, value } of node.items) {
      if (!value || this.text[start] !== '-') continue;
      const step = value.outer - start;
      if (step > 1 && step < 9 && !this.text.slice(start, value.outer).includes('\n'))
        count(this.dashes, step);
    }
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFrequent(counts: Map<number, number>): number | undefined {
  let best: number | undefined;
  for (const [key, times] of counts) if (best === undefined || times > (counts.get(best) ?? 0)) best = key;
  return best;
}
