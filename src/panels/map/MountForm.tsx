import { useId, useState } from 'react';
import type { ContainerPart, VolumePart } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import classes from './MapPanel.module.css';

interface Props {
  readonly volume: VolumePart;
  readonly containers: readonly ContainerPart[];
  /** The container it was dropped on; the first one where the form was opened by a button. */
  readonly into: string;
  readonly onMount: (container: string, path: string) => void;
  readonly onCancel: () => void;
}

/** Asks where a volume is mounted: in which container, at which path. Nothing is written before there is a path. */
export function MountForm({ volume, containers, into, onMount, onCancel }: Props) {
  const { ui } = useMessages();
  const [container, setContainer] = useState(into);
  const [path, setPath] = useState('');
  const field = useId();
  const wanted = path.trim();
  return (
    <form
      className={classes.mount}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onMount(container, wanted);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <span>{ui['map.mount.volume'](volume.name)}</span>
      <Select
        className={classes.into}
        aria-label={ui['map.mount.container']}
        value={container}
        options={containers.map(({ id, name }) => ({ value: id, label: name || ui['map.unnamed'] }))}
        onChoose={(chosen) => setContainer(chosen ?? into)}
      />
      <label htmlFor={field}>{ui['map.mount.at']}</label>
      <input
        id={field}
        className={classes.at}
        aria-label={ui['map.mount.path']}
        placeholder={`/${volume.name}`}
        value={path}
        // biome-ignore lint/a11y/noAutofocus: the path is what the drag just asked for
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setPath(event.target.value)}
      />
      <button type="submit" className={classes.primary} disabled={wanted === ''}>
        {ui['map.mount.do']}
      </button>
      <button type="button" className={classes.button} onClick={onCancel}>
        {ui['map.mount.cancel']}
      </button>
    </form>
  );
}
