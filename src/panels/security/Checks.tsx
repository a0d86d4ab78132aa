import type { SecurityCell, SecurityRow } from '../../engine/index.ts';
import { type Facts, useActions, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Icon, type IconName } from '../../ui/index.ts';
import classes from './SecurityPanel.module.css';

type Table = NonNullable<Facts['security']>;

const icons: Readonly<Record<SecurityCell['state'], IconName>> = {
  passes: 'accepted',
  fails: 'wrong',
  missing: 'caution',
};

/** Every check with what the Pod and each container say to it: passes or fails, by an own value or by the Pod's. */
export function Checks({ table }: { readonly table: Table }) {
  const { ui } = useMessages();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{ui['psa.check']}</th>
            <th scope="col">{ui['psa.pod']}</th>
            {table.columns.map(({ path, name, role }) => (
              <th key={path.join('.')} scope="col">
                <span className={classes.column}>
                  <Icon name={role} size={14} />
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {(['baseline', 'restricted'] as const).map((level) => (
          <tbody key={level}>
            <tr>
              <th scope="rowgroup" colSpan={table.columns.length + 2}>
                {ui[`psa.${level}`]}
              </th>
            </tr>
            {table.rows
              .filter((row) => row.level === level)
              .map((row) => (
                <Row key={row.check} row={row} table={table} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, table }: { readonly row: SecurityRow; readonly table: Table }) {
  const { ui } = useMessages();
  const { check, state, since, violation } = row;
  const asked = state === 'passes' || state === 'fails';
  return (
    <tr data-state={state}>
      <th scope="row">
        <span className={classes.name}>{ui[`pss.${check}`]}</span>
        {state === 'later' && <span className={classes.note}>{ui['psa.later'](`1.${since}`)}</span>}
        {state === 'notAsked' && <span className={classes.note}>{ui['psa.notAsked']}</span>}
        {violation && (
          <>
            <code className={classes.server}>{`${violation.reason} (${violation.detail})`}</code>
            <Cure row={row} table={table} />
          </>
        )}
      </th>
      <td data-label={ui['psa.pod']}>{asked && <Cell cell={row.pod} of={ui['psa.pod']} />}</td>
      {table.columns.map(({ path, name }, i) => (
        <td key={path.join('.')} data-label={name}>
          {asked && <Cell cell={row.containers[i]} of={name} />}
        </td>
      ))}
    </tr>
  );
}

/** The button that cures a check, where one edit is certain to. */
function Cure({ row: { check }, table }: { readonly row: SecurityRow; readonly table: Table }) {
  const { ui } = useMessages();
  const { edit } = useActions();
  const edits = table.cures[check];
  if (!edits) return <span className={classes.note}>{ui['psa.byHand']}</span>;
  const words = ui[edits.every(({ op }) => op === 'delete') ? 'psa.remove' : 'psa.set'];
  return (
    <button
      type="button"
      className={classes.cure}
      aria-label={`${words}: ${ui[`pss.${check}`]}`}
      onClick={() => void edit({ edits })}
    >
      <Icon name="fix" size={14} />
      {words}
    </button>
  );
}

interface CellProps {
  readonly cell: SecurityCell | undefined;
  /** Whose it is. */
  readonly of: string;
}

function Cell({ cell, of }: CellProps) {
  const { ui } = useMessages();
  const { visit, setLayout } = useActions();
  const podPath = usePodPath();
  const document = useSelect((state) => state.current?.document ?? 0);
  if (!cell) return null;
  const { state, path, value, inherited } = cell;
  const words = [
    value ?? (state === 'passes' ? undefined : ui['psa.missing']),
    inherited && ui['psa.inherited'],
  ];
  const said = words.filter((word) => typeof word === 'string').join(' · ');
  return (
    <button
      type="button"
      className={classes.cell}
      data-state={state}
      title={`${ui['psa.goto']}: ${path.join('.')}`}
      aria-label={[...new Set([of, ui[`psa.${state}`], said])].filter((word) => word !== '').join(', ')}
      onClick={() => {
        setLayout({ narrowTab: 'form', dockMax: false });
        visit({ path: [...podPath, ...path], document, by: 'panel' });
      }}
    >
      <Icon name={icons[state]} size={14} />
      {said !== '' && <span className={classes.value}>{said}</span>}
    </button>
  );
}
