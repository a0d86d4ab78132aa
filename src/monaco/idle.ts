/** How long work waits for the browser to be idle, in ms. */
const patience = 100;

/** Calls back when the browser has nothing better to do. @returns what takes it back */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 0);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(task, { timeout: patience });
  return () => cancelIdleCallback(request);
}

/** Resolves when the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve));
}
