import { type PodGroup, rootTypeOf } from '../pod/index.ts';
import { nameAt, pathOfPart, useActions, useMessages, usePodPath, useSelect } from '../store/index.ts';
import { Icon } from '../ui/index.ts';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';

/** What a phone shows: the part whose form is open, with the way back to the outline; else the file or the panels. */
export function PartTitle() {
  const { ui } = useMessages();
  const { setLayout } = useActions();
  const tab = useSelect((state) => state.layout.narrowTab);
  const fileName = useSelect((state) => state.fileName);
  const kind = useSelect((state) => state.current && rootTypeOf(state.current.ref));
  const podPath = usePodPath();
  const pod = useSelect((state) => nameAt(state, [...podPath, 'metadata', 'name']));
  const part = useSelect((state) => state.part);
  const named = useSelect((state) =>
    part.kind === 'container' || part.kind === 'volume'
      ? nameAt(state, [...pathOfPart(podPath, part), 'name']) || ui['outline.unnamed']
      : undefined,
  );
  const ofPart =
    named ??
    (part.kind === 'group'
      ? ui[`outline.${part.group as PodGroup}`]
      : part.kind === 'object'
        ? ui['outline.object'](kind ?? '')
        : ui['outline.metadata']);
  const withPart = tab === 'form' && kind !== undefined;
  const words = {
    outline: pod || ui['app.title'],
    form: withPart ? ofPart : ui['app.title'],
    yaml: fileName,
    panels: ui['region.panels'],
  }[tab];
  return (
    <>
      {withPart ? (
        <button
          type="button"
          className={classes.button}
          aria-label={ui['header.back']}
          title={ui['header.back']}
          onClick={() => setLayout({ narrowTab: 'outline' })}
        >
          <Icon name="back" />
        </button>
      ) : tab === 'yaml' ? (
        <Icon name="fileCode" />
      ) : tab === 'panels' ? (
        <Icon name="panels" />
      ) : (
        <Logo />
      )}
      <h1 className={classes.title}>{words}</h1>
    </>
  );
}
