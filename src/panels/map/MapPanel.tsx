import { useMemo, useRef, useState } from 'react';
import { defaultNodeCpu, getIn, isList, pictureOf, startsWith } from '../../pod/index.ts';
import {
  partOf,
  useActions,
  useAnalysis,
  useCurrentState,
  useMessages,
  useSelect,
} from '../../store/index.ts';
import { fittingScale, frameOf, scales } from './frame.ts';
import { type Layer, layerNames, type PlacedCard } from './frame-types.ts';
import classes from './MapPanel.module.css';
import { MountForm } from './MountForm.tsx';
import { Picture } from './Picture.tsx';
import { sharesOf } from './shares.ts';
import { downloadSvg, svgFile } from './svg-file.ts';
import { Toolbar } from './Toolbar.tsx';
import { useSize } from './use-size.ts';

/** Parts with a form of their own: these show which form is open. */
const withForm = new Set(['container', 'sidecar', 'init', 'ephemeral', 'volume', 'pod', 'node']);

/** A volume on its way into a container. */
interface Mounting {
  readonly volume: string;
  readonly container: string;
}

/** The Pod as a picture: what starts when, who mounts what, what is open, and what must be in the cluster. */
export function MapPanel() {
  const messages = useMessages();
  const { ui } = messages;
  const root = useSelect((state) => state.root);
  const ref = useSelect((state) => state.current?.ref);
  const findings = useSelect((state) => state.findings);
  const requests = useAnalysis(({ resources }) => resources?.requests);
  const cpu = useSelect(({ settings }) => settings.nodeCpu ?? defaultNodeCpu);
  const memory = useSelect(({ settings }) => settings.nodeMemory);
  const openPart = useSelect((state) => state.part);
  const state = useCurrentState();
  const { selectPart, setLayout, visit, edit } = useActions();
  const canvas = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(canvas);
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(layerNames));
  const [scale, setScale] = useState(1);
  const [wanted, setActive] = useState('pod');
  const [mounting, setMounting] = useState<Mounting>();

  const picture = useMemo(() => (ref ? pictureOf(root, ref) : undefined), [root, ref]);
  const frameAt = useMemo(() => {
    if (!picture) return undefined;
    const countOf = (id: string) => {
      const found = [...picture.containers, ...picture.volumes].find((part) => part.id === id);
      const inside = found ? findings.filter(({ issue }) => startsWith(issue.path, found.path)) : [];
      const of = (severity: string) => inside.filter(({ issue }) => issue.severity === severity).length;
      return { errors: of('error'), warnings: of('warning') };
    };
    const shares = sharesOf(requests ?? {}, { cpu, memory }, messages);
    return (width: number) => frameOf(picture, { messages, width, layers, countOf, shares });
  }, [picture, messages, layers, findings, requests, cpu, memory]);
  const frame = useMemo(
    () => (frameAt && size.width > 0 ? frameAt(size.width / scale) : undefined),
    [frameAt, size.width, scale],
  );

  if (!picture || !ref) return <p className={classes.none}>{ui['map.none']}</p>;
  const { podPath } = ref;
  const all = frame ? [frame.pod, ...frame.cards] : [];
  const cardOf = (id: string) => all.find(({ card }) => card.id === id)?.card;
  // A part that is gone has left the focus to the Pod.
  const active = cardOf(wanted) ? wanted : 'pod';
  const volumeOf = (id: string) => picture.volumes.find((volume) => volume.id === id && !volume.missing);
  const [firstContainer] = picture.containers.filter(({ role }) => role === 'container');
  const inHand = firstContainer && volumeOf(active);
  const mountedVolume = mounting && volumeOf(mounting.volume);

  function isSelected({ card }: PlacedCard): boolean {
    if (card.missing || !withForm.has(card.look)) return false;
    return JSON.stringify(partOf(podPath, card.path)) === JSON.stringify(openPart);
  }

  function focus(id: string): void {
    setActive(id);
    svg.current?.querySelector<SVGElement>(`[data-part="${CSS.escape(id)}"]`)?.focus();
  }

  function select(id: string): void {
    const card = cardOf(id);
    if (card) selectPart(partOf(podPath, card.path));
  }

  /** Opens the form of a part, at its field. */
  function open(id: string): void {
    const card = cardOf(id);
    const { current } = state();
    if (!card || !current) return;
    setLayout({ narrowTab: 'form' });
    visit({ path: card.path, document: current.document, by: 'panel' });
  }

  async function mount(container: string, mountPath: string): Promise<void> {
    const into = picture?.containers.find(({ id }) => id === container);
    if (!mountedVolume || !into) return;
    const path = [...into.path, 'volumeMounts'];
    const mounts = getIn(state().root, path);
    const index = isList(mounts) ? mounts.length : 0;
    const value = { name: mountedVolume.name, mountPath };
    const outcome = await edit({ edits: [{ op: 'insert', path, index, value }] });
    if (!outcome.ok) return;
    setMounting(undefined);
    focus(container);
  }

  function save(): void {
    if (!svg.current || !picture) return;
    const name = picture.name || 'pod';
    const paper = getComputedStyle(svg.current).getPropertyValue('--bg').trim() || 'white';
    downloadSvg(svgFile(svg.current, ui['map.label'](name), paper), `${name}-map.svg`);
  }

  function zoom(by: 1 | -1): void {
    const at = scales.findIndex((each) => each <= scale);
    setScale(scales[Math.min(scales.length - 1, Math.max(0, at - by))] ?? 1);
  }

  return (
    <div className={classes.root}>
      <Toolbar
        layers={layers}
        onLayers={setLayers}
        onZoom={zoom}
        onFit={() => frameAt && setScale(fittingScale(frameAt, size))}
        onSave={save}
      />
      <div ref={canvas} className={classes.canvas}>
        {frame && (
          <Picture
            ref={svg}
            picture={picture}
            frame={frame}
            scale={scale}
            active={active}
            isSelected={isSelected}
            onActive={setActive}
            onSelect={select}
            onOpen={open}
            onMount={(volume, container) => setMounting({ volume, container })}
          />
        )}
        <ul className={classes.list} aria-label={ui['map.list']}>
          {all.map(({ card }) => (
            <li key={card.id}>{card.label}</li>
          ))}
        </ul>
      </div>
      <div className={classes.foot}>
        {mountedVolume && mounting ? (
          <MountForm
            key={`${mounting.volume} ${mounting.container}`}
            volume={mountedVolume}
            containers={picture.containers}
            into={mounting.container}
            onMount={(container, path) => void mount(container, path)}
            onCancel={() => {
              setMounting(undefined);
              focus(mounting.volume);
            }}
          />
        ) : (
          <>
            <span className={classes.hint}>{ui['map.hint']}</span>
            {inHand && (
              <button
                type="button"
                className={classes.button}
                onClick={() => setMounting({ volume: inHand.id, container: firstContainer.id })}
              >
                {ui['map.mount.volume'](inHand.name)}…
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
