import { useMemo, useState } from 'react';
import { type ContainerRef, containersOf, equalPath, getIn } from '../pod/index.ts';
import { pathOfPart } from './parts.ts';
import { usePodPath, useSelect } from './react.ts';

interface ChosenContainer {
  /** Every container of the Pod, init and ephemeral ones among them. */
  readonly containers: readonly ContainerRef[];
  /** Of the chosen one in `containers`, and itself; undefined where the Pod has none. */
  readonly index: number;
  readonly container: ContainerRef | undefined;
  readonly choose: (index: number) => void;
}

/**
 * The container that a panel tells of: the one whose form is open, or the first where none is, unless another is chosen in
 * the panel; opening another form ends that choice.
 */
export function useChosenContainer(): ChosenContainer {
  const part = useSelect((state) => state.part);
  const podPath = usePodPath();
  const pod = useSelect((state) => getIn(state.root, podPath));
  const containers = useMemo(() => containersOf(pod), [pod]);
  const [chosen, setChosen] = useState<{ readonly part: typeof part; readonly index: number }>();
  const open = containers.findIndex(({ path }) =>
    equalPath([...podPath, ...path], pathOfPart(podPath, part)),
  );
  const index = chosen?.part === part ? chosen.index : Math.max(open, 0);
  return {
    containers,
    index,
    container: containers[index],
    choose: (wanted) => setChosen({ part, index: wanted }),
  };
}
