/** What parts words. Chinese has no gaps, so each sign may begin one. */
const gaps = ' .,:;/-_()[]=“”"›';

/** 0: the same; 1: it begins so; 2: one of its words does; 3: it is somewhere in it. */
function fitOne(query: string, text: string): number | undefined {
  if (text === query) return 0;
  const at = text.indexOf(query);
  if (at < 0) return undefined;
  if (at === 0) return 1;
  return gaps.includes(text.charAt(at - 1)) || query.charCodeAt(0) > 0x2e7f ? 2 : 3;
}

/**
 * How well the best of some texts fits what is looked for: 0 is the same, 3 has it somewhere; 3 also for a text that has all
 * of its words; undefined for none, and for an empty query.
 */
export function fitOf(query: string, ...texts: readonly string[]): number | undefined {
  const asked = query.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (asked === '') return undefined;
  const words = asked.split(' ');
  const fits = texts.flatMap((text) => {
    const lower = text.toLowerCase();
    return fitOne(asked, lower) ?? (words.every((word) => lower.includes(word)) ? 3 : []);
  });
  return fits.length === 0 ? undefined : Math.min(...fits);
}
