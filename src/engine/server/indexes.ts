/** `validateIndexesFormat`: how many indexes `0,2-4` names, or the text of the error. */
export function countIndexes(text: string, completions: number): number | string {
  if (text === '') return 0;
  let total = 0;
  let last: number | undefined;
  for (const part of text.split(',')) {
    const limits = part.split('-');
    if (limits.length > 2) {
      return `the fragment ${JSON.stringify(part)} violates the requirement that an index interval can have at most two parts separated by '-'`;
    }
    const [low = '', high] = limits;
    const from = indexOf(low, completions);
    if (typeof from === 'string') return from;
    const to = high === undefined ? from : indexOf(high, completions);
    if (typeof to === 'string') return to;
    const order = (previous: number, current: number) =>
      `non-increasing order, previous: ${previous}, current: ${current}`;
    if (high !== undefined && from >= to) return order(from, to);
    if (last !== undefined && last >= from) return order(last, from);
    total += to - from + 1;
    last = to;
  }
  return total;
}

function indexOf(text: string, completions: number): number | string {
  if (!/^[+-]?\d+$/.test(text)) return `cannot convert string to integer for index: ${JSON.stringify(text)}`;
  return Number(text) >= completions ? `too large index: ${JSON.stringify(text)}` : Number(text);
}
