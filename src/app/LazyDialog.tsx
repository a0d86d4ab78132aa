import { type ComponentType, useEffect, useState } from 'react';
import type { LazyPart } from '../lazy/index.ts';
import { useActions } from '../store/index.ts';

export interface DialogProps {
  readonly onClose: () => void;
  /** What is looked for in it at once. */
  readonly query?: string | undefined;
}

interface Props extends DialogProps {
  readonly part: LazyPart<ComponentType<DialogProps>>;
}

/** A dialog that loads when it is first opened; one that does not come is said above the form, and can be opened again. */
export function LazyDialog({ part, onClose, query }: Props) {
  const { notify } = useActions();
  const [, setArrived] = useState(false);
  useEffect(() => {
    part.load().then(
      () => setArrived(true),
      () => {
        notify({ reason: 'notLoaded' });
        onClose();
      },
    );
  }, [part, notify, onClose]);
  const Loaded = part.loaded();
  return Loaded ? <Loaded onClose={onClose} query={query} /> : null;
}
