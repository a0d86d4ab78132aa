import { isObject } from '../../pod/index.ts';
import type { Refused } from '../../simulate/index.ts';
import { applyToJson, useActions, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import classes from './simulation.module.css';
import type { SimulationWords } from './words.ts';

interface Props {
  readonly forbidden: Refused['forbidden'];
  readonly words: SimulationWords;
}

/** Nothing happens, since an API server does not take the Pod: it has errors, or something that it needs is not there. */
export function Rejected({ forbidden, words }: Props) {
  const { ui } = words;
  const { setWorld, visit } = useActions();
  const world = useSelect((state) => state.world);
  const document = useSelect((state) => state.current?.document ?? 0);
  if (!forbidden) return <p className={classes.none}>{ui.rejected}</p>;
  const { message, path, missing } = forbidden;
  const add = (name: string) => {
    const next = applyToJson(world ?? {}, {
      op: 'set',
      path: ['objects', 'runtimeClasses', name],
      value: {},
    });
    if (isObject(next)) setWorld(next);
  };
  return (
    <div className={classes.none}>
      <p>{ui.forbidden}</p>
      <p>
        <code>Error from server (Forbidden): {message}</code>
      </p>
      <SmallButton onClick={() => visit({ path, document, by: 'panel' })}>{ui.showField}</SmallButton>
      {missing !== undefined && (
        <SmallButton icon="add" onClick={() => add(missing)}>
          {ui.addRuntimeClass(missing)}
        </SmallButton>
      )}
    </div>
  );
}
