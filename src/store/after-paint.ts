/**
 * Runs a task after the next paint, so that what a person just did is on the screen before anything is computed.
 * Where nothing is painted (a hidden page, a test), it runs in a task of its own.
 * @returns a function that cancels it
 */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') {
    timer = setTimeout(task, 0);
  } else {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(task, 0);
    });
  }
  return () => {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
