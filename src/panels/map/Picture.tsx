import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import type { PodPicture } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import type { CaptionId, Frame, PlacedCard } from './frame-types.ts';
import { Line, LineLabel, OrderArrow } from './Lines.tsx';
import classes from './MapPanel.module.css';
import { Part } from './Part.tsx';
import { useDrag } from './use-drag.ts';
import { directionOf, step } from './walk.ts';

const captions = {
  init: 'map.step.init',
  initNext: 'map.step.initNext',
  sidecarFirst: 'map.step.sidecarFirst',
  sidecar: 'map.step.sidecar',
  apps: 'map.step.apps',
  ephemeral: 'map.step.ephemeral',
  volumes: 'map.volumes',
  traffic: 'map.traffic',
  objects: 'map.objects',
} as const satisfies Record<CaptionId, string>;

/** The part that an element of the picture belongs to. */
export function partAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-part]') : null;
  return element?.dataset.part;
}

interface Props {
  readonly ref: Ref<SVGSVGElement>;
  readonly picture: PodPicture;
  readonly frame: Frame;
  readonly scale: number;
  /** The part that Tab reaches and arrows start from. */
  readonly active: string;
  readonly isSelected: (placed: PlacedCard) => boolean;
  readonly onActive: (id: string) => void;
  /** A click, or Space. */
  readonly onSelect: (id: string) => void;
  /** A double click, or Enter. */
  readonly onOpen: (id: string) => void;
  readonly onMount: (volume: string, container: string) => void;
}

/**
 * The drawing of a frame. Its parts are buttons of which Tab reaches one; arrows go along the lines. What the part in front
 * is not joined to steps back.
 */
export function Picture(props: Props) {
  const { ref, picture, frame, scale, active, isSelected, onActive, onSelect, onOpen, onMount } = props;
  const { ui } = useMessages();
  const [front, setFront] = useState<string>();
  const isContainer = (id: string) => picture.containers.some((container) => container.id === id);
  const { drag, onPointerDown } = useDrag({
    partAt,
    canDrag: (id) => picture.volumes.some((volume) => volume.id === id && !volume.missing),
    canDrop: isContainer,
    onDrop: onMount,
  });
  const joined = useMemo(() => {
    const found = new Set<string>();
    for (const { link } of frame.lines)
      if (link.from === front || link.to === front) found.add(link.from).add(link.to);
    return found;
  }, [frame, front]);

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    const id = partAt(event.target);
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event.key);
    if (direction) {
      const next = step(frame, id, direction);
      const element =
        next && event.currentTarget.querySelector<SVGElement>(`[data-part="${CSS.escape(next)}"]`);
      if (element) element.focus();
    } else if (event.key === 'Enter') onOpen(id);
    else if (event.key === ' ') onSelect(id);
    else return;
    event.preventDefault();
  }

  const stateOf = (id: string) => {
    if (drag) return drag.over === id ? 'target' : 'plain';
    return joined.size === 0 || joined.has(id) ? 'plain' : 'faint';
  };
  const lineState = (from: string, to: string) => {
    if (joined.size === 0 || drag) return 'plain';
    return from === front || to === front ? 'strong' : 'faint';
  };
  const part = (placed: PlacedCard) => (
    <Part
      key={placed.card.id}
      placed={placed}
      reachable={placed.card.id === active}
      selected={isSelected(placed)}
      state={placed.card.look === 'pod' || placed.card.look === 'account' ? 'plain' : stateOf(placed.card.id)}
    />
  );
  const dragged = drag && frame.cards.find(({ card }) => card.id === drag.id);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing
    <svg
      ref={ref}
      role="group"
      aria-label={ui['map.label'](picture.name)}
      className={classes.svg}
      width={frame.width * scale}
      height={frame.height * scale}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const id = partAt(target);
        if (id !== undefined) onSelect(id);
      }}
      onDoubleClick={({ target }) => {
        const id = partAt(target);
        if (id !== undefined) onOpen(id);
      }}
      onFocus={({ target }) => {
        const id = partAt(target);
        if (id !== undefined) onActive(id);
        setFront(id);
      }}
      onBlur={() => setFront(undefined)}
      onPointerOver={({ target }) => setFront(partAt(target))}
      onPointerLeave={() => setFront(undefined)}
      onPointerDown={onPointerDown}
    >
      {part(frame.pod)}
      {frame.lines.map((line) => (
        <Line key={line.link.id} line={line} state={lineState(line.link.from, line.link.to)} />
      ))}
      {frame.lines.map((line) => (
        <LineLabel key={line.link.id} line={line} state={lineState(line.link.from, line.link.to)} />
      ))}
      {frame.arrows.map((arrow) => (
        <OrderArrow key={`${arrow.from} ${arrow.y}`} arrow={arrow} />
      ))}
      {frame.captions.map(({ id, x, y }) => (
        <text
          key={`${id} ${x} ${y}`}
          x={x}
          y={y}
          className={classes.caption}
          data-side={id === 'traffic' || id === 'objects' || undefined}
        >
          {ui[captions[id]]}
        </text>
      ))}
      {frame.cards.map(part)}
      {drag && dragged && (
        <path
          className={classes.dragging}
          d={`M${dragged.x + dragged.width / 2} ${dragged.y}L${drag.x} ${drag.y}`}
        />
      )}
    </svg>
  );
}
