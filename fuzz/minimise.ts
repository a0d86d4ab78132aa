/** Time that one input may take to be made smaller. */
const patience = 20_000;

/**
 * A smaller text that fails in the same way: pieces are left out as long as it does, first lines, then characters
 * (delta debugging with halves, quarters and so on).
 */
export function minimise(text: string, fails: (text: string) => boolean): string {
  const end = performance.now() + patience;
  const byLines = leaveOut(text.split(/(?<=\n)/), fails, end);
  return leaveOut([...byLines], fails, end);
}

function leaveOut(pieces: readonly string[], fails: (text: string) => boolean, end: number): string {
  let kept = pieces;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length && performance.now() < end; ) {
      const fewer = kept.toSpliced(at, size);
      if (fails(fewer.join(''))) kept = fewer;
      else at += size;
    }
  }
  return kept.join('');
}
