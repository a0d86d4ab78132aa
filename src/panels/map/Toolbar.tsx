import { useMessages } from '../../store/index.ts';
import { Icon, IconButton } from '../../ui/index.ts';
import { type Layer, layerNames } from './frame-types.ts';
import classes from './MapPanel.module.css';

interface Props {
  readonly layers: ReadonlySet<Layer>;
  readonly onLayers: (layers: ReadonlySet<Layer>) => void;
  /** One step larger, or smaller. */
  readonly onZoom: (by: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onSave: () => void;
}

/** What the lines mean, drawn as they are in the picture. */
function Legend() {
  const { ui } = useMessages();
  return (
    <ul className={classes.legend} aria-label={ui['map.lines']}>
      {(['write', 'read', 'missing'] as const).map((look) => (
        <li key={look}>
          <svg width="28" height="8" aria-hidden="true">
            <g className={classes.line} data-look={look}>
              <polyline points="0,4 28,4" />
            </g>
          </svg>
          {ui[`map.line.${look}`]}
        </li>
      ))}
    </ul>
  );
}

/** Which layers the map shows, how large, and the way out of the page. */
export function Toolbar({ layers, onLayers, onZoom, onFit, onSave }: Props) {
  const { ui } = useMessages();
  return (
    <div className={classes.toolbar}>
      <fieldset className={classes.layers}>
        <legend>{ui['map.show']}</legend>
        {layerNames.map((layer) => (
          <label key={layer}>
            <input
              type="checkbox"
              checked={layers.has(layer)}
              onChange={({ target }) =>
                onLayers(
                  new Set(layerNames.filter((each) => (each === layer ? target.checked : layers.has(each)))),
                )
              }
            />
            {ui[`map.layer.${layer}`]}
          </label>
        ))}
      </fieldset>
      <Legend />
      <span className={classes.tools}>
        <IconButton icon="zoomOut" label={ui['map.zoomOut']} onClick={() => onZoom(-1)} />
        <IconButton icon="zoomIn" label={ui['map.zoomIn']} onClick={() => onZoom(1)} />
        <button type="button" className={classes.button} title={ui['map.fitWhy']} onClick={onFit}>
          <Icon name="fit" />
          {ui['map.fit']}
        </button>
        <button type="button" className={classes.button} onClick={onSave}>
          <Icon name="download" />
          {ui['map.save']}
        </button>
      </span>
    </div>
  );
}
