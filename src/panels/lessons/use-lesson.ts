import { useEffect, useRef, useState } from 'react';
import { attempt, inWorld, type JudgedStep, type Lesson, progressIn } from '../../lessons/index.ts';
import { lessonDraft, useSelect } from '../../store/index.ts';
import { changeLesson, useProgress } from './kept.ts';

/** Pause in ms after which the text of a lesson is kept. */
const quiet = 400;

function keepText(id: string, text: string): void {
  changeLesson(id, (now) => (now.text === text ? now : { ...now, text }));
}

/** Keeps the text of a lesson for coming back, shortly after each change and when the lesson is left. */
function useKept(id: string, text: string | undefined): void {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (text === undefined) return;
    last.current = text;
    const timer = setTimeout(() => keepText(id, text), quiet);
    return () => clearTimeout(timer);
  }, [id, text]);
  useEffect(
    () => () => {
      if (last.current !== undefined) keepText(id, last.current);
    },
    [id],
  );
}

/** Steps that are met one after the other from one on. */
function reachedFrom(steps: readonly JudgedStep[], from: number): number {
  let reached = from;
  while (steps[reached]?.met) reached++;
  return reached;
}

/**
 * How far the person is in a lesson, with what the manifest as it stands has reached: judged once for each text and
 * world, after what else is derived of the text. A step that was reached stays so until the lesson is started again.
 */
export function useLesson(lesson: Lesson) {
  const { id } = lesson;
  const isOpen = useSelect((state) => state.draftId === lessonDraft(id));
  const now = useSelect((state) => state.text);
  const world = useSelect((state) => state.world);
  const cluster = useSelect((state) => state.settings.cluster);
  const pending = useSelect((state) => state.pending);
  const text = isOpen ? now : undefined;
  const [judged, setJudged] = useState<readonly JudgedStep[]>([]);
  const kept = progressIn(useProgress(), id);
  useKept(id, text);
  useEffect(() => {
    if (text === undefined || pending) return;
    const steps = attempt(inWorld(lesson, world), text, cluster);
    setJudged(steps);
    changeLesson(id, (before) => {
      const reached = reachedFrom(steps, before.reached);
      return reached === before.reached
        ? before
        : { ...before, reached, done: before.done || reached >= steps.length };
    });
  }, [lesson, id, text, world, cluster, pending]);
  return { judged, kept };
}
