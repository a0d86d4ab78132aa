import { type ComponentType, memo, startTransition, useCallback, useEffect, useState } from 'react';
import type { LazyPart } from '../lazy/index.ts';
import { useMessages } from '../store/index.ts';
import { Awaited } from '../ui/index.ts';
import { RetryButton } from './RetryButton.tsx';
import classes from './Trouble.module.css';

export type LazyComponent = LazyPart<ComponentType>;

/** The component that a part of the page exports. */
export function component<M, P = object>(
  part: LazyPart<M>,
  pick: (module: M) => ComponentType<P>,
): LazyPart<ComponentType<P>> {
  return {
    load: async () => pick(await part.load()),
    loaded() {
      const module = part.loaded();
      return module && pick(module);
    },
  };
}

interface Props {
  /** What people call it. */
  readonly name: string;
  readonly part: LazyComponent;
}

/** A panel that loads when it is first shown; what failed and a way to try again, where it does not come. */
export const LazyPanel = memo(function LazyPanel({ name, part }: Props) {
  const { ui } = useMessages();
  const [, setArrived] = useState(false);
  const [failed, setFailed] = useState(false);
  const load = useCallback(
    () =>
      part.load().then(
        // In slices: what is typed and clicked meanwhile goes first.
        () => startTransition(() => setArrived(true)),
        () => setFailed(true),
      ),
    [part],
  );
  useEffect(() => void load(), [load]);
  const Loaded = part.loaded();
  if (Loaded) return <Loaded />;
  if (!failed) return <Awaited />;
  return (
    <div className={classes.trouble} role="alert">
      <p>{ui['fault.panel'](name)}</p>
      <RetryButton onRetry={load} />
    </div>
  );
});
