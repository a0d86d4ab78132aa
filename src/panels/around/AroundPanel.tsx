import { isFromServer } from '../../pod/index.ts';
import { type AroundView, aroundViews, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Awaited, Segmented, SmallButton } from '../../ui/index.ts';
import classes from './Around.module.css';
import { AwayView } from './AwayView.tsx';
import { CleanView } from './CleanView.tsx';
import { CommandsView } from './CommandsView.tsx';
import { CompanionsView } from './CompanionsView.tsx';
import { KindView } from './KindView.tsx';
import { useLoadedWords, useWords, WordsContext } from './words.ts';

const views = {
  clean: CleanView,
  kind: KindView,
  companions: CompanionsView,
  commands: CommandsView,
  away: AwayView,
} satisfies Record<AroundView, unknown>;

/** What is around the Pod: what a cluster added, the object that carries it, the objects it needs, commands, and ways out. */
export function AroundPanel() {
  const { ui } = useMessages();
  const { words, failed, retry } = useLoadedWords();
  if (words) {
    return (
      <WordsContext value={words}>
        <Body />
      </WordsContext>
    );
  }
  if (!failed) return <Awaited />;
  return (
    <div className={classes.note} role="alert">
      <p>{ui['fault.panel'](ui['dock.around'])}</p>
      <SmallButton onClick={retry}>{ui['fault.retry']}</SmallButton>
    </div>
  );
}

function Body() {
  const ui = useWords();
  const fromServer = useSelect((state) => isFromServer(state.root));
  const chosen = useSelect((state) => state.aroundView);
  const { showAround } = useActions();
  const hasPod = useSelect((state) => state.current !== undefined);
  if (!hasPod) return <p className={classes.note}>{ui['around.none']}</p>;
  const view = chosen ?? (fromServer ? 'clean' : 'kind');
  const Shown = views[view];
  return (
    <div className={classes.panel} tabIndex={-1}>
      <div className={classes.head}>
        <Segmented
          label={ui['around.views']}
          value={view}
          options={aroundViews.map((value) => ({
            value,
            label: ui[`around.view.${value}`],
          }))}
          onChoose={(value) => showAround(value as AroundView)}
        />
      </div>
      <Shown />
    </div>
  );
}
