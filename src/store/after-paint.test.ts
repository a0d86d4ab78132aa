import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with frames that the test paints by hand. */
function page(visibilityState: 'visible' | 'hidden') {
  const frames = new Map<number, () => void>();
  vi.stubGlobal('document', { visibilityState });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(frames.size + 1, run);
    return frames.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  return { frames, paint: () => [...frames.values()].forEach((run) => void run()) };
}

describe('a task after the next paint', () => {
  test('waits for the frame and then for a task of its own', () => {
    const { frames, paint } = page('visible');
    const task = vi.fn();
    afterPaint(task);
    vi.advanceTimersByTime(100);
    expect([frames.size, task.mock.calls.length]).toEqual([1, 0]);
    paint();
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(task).toHaveBeenCalledTimes(1);
  });

  test('does not wait for a frame where the page is hidden or there are none', () => {
    const { frames } = page('hidden');
    const task = vi.fn();
    afterPaint(task);
    expect([frames.size, task.mock.calls.length]).toEqual([0, 0]);
    vi.advanceTimersByTime(0);
    expect(task).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
    afterPaint(task);
    vi.advanceTimersByTime(0);
    expect(task).toHaveBeenCalledTimes(2);
  });

  test('can be cancelled before the frame and behind it', () => {
    const { frames, paint } = page('visible');
    const task = vi.fn();
    afterPaint(task)();
    expect(frames.size).toBe(0);
    const cancel = afterPaint(task);
    paint();
    cancel();
    vi.advanceTimersByTime(100);
    expect(task).not.toHaveBeenCalled();
  });
});
