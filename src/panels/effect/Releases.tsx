import type { ReactNode } from 'react';
import { formatPath } from '../../pod/index.ts';
import { type Facts, releaseOf, useActions, useMessages, useReleases, useSelect } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';
import { Gates } from './Gates.tsx';
import { PathLink } from './PathLink.tsx';

type Table = NonNullable<Facts['releases']>;
type Row = Table['rows'][number];

/** Which releases take the file and which fields decide, and the gates of the cluster. */
export function Releases({ chooser }: { readonly chooser: ReactNode }) {
  const { ui } = useMessages();
  const table = useReleases();
  return (
    <>
      <div className={classes.head}>
        {chooser}
        {table && (
          <strong>
            {table.worksFrom ? ui['effect.releases.from'](table.worksFrom) : ui['effect.releases.nowhere']}
          </strong>
        )}
      </div>
      {table?.fieldsFrom && (
        <p className={classes.note}>
          {ui['effect.releases.fields'](
            table.fieldsFrom,
            table.deciding.map(({ path }) => formatPath(path)).join(', '),
          )}
        </p>
      )}
      {table && <Answers rows={table.rows} />}
      <Gates />
    </>
  );
}

function Answers({ rows }: { readonly rows: readonly Row[] }) {
  const { ui } = useMessages();
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.wide}`} aria-label={ui['effect.releases.title']}>
        <thead>
          <tr>
            <th scope="col">{ui['effect.releases.release']}</th>
            <th scope="col">{ui['effect.releases.answer']}</th>
            <th scope="col">{ui['effect.releases.fieldsOf']}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Answer key={row.version} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answer({ row }: { readonly row: Row }) {
  const { ui } = useMessages();
  const { setRelease } = useActions();
  const chosen = useSelect(({ settings }) => releaseOf(settings));
  const { version, accepted, dropped, unknown, errors } = row;
  const clean = accepted && dropped.length === 0;
  const words = clean ? 'works' : accepted ? 'takes' : 'rejects';
  return (
    <tr>
      <th scope="row">
        {version}
        {chosen === version ? (
          <span className={classes.why}> {ui['effect.releases.chosen']}</span>
        ) : (
          <button
            type="button"
            className={classes.choose}
            aria-label={ui['effect.releases.choose'](version)}
            onClick={() => setRelease(version)}
          >
            {ui['effect.releases.choose'](version)}
          </button>
        )}
      </th>
      <td data-label={ui['effect.releases.answer']} data-state={words}>
        <Icon name={clean ? 'accepted' : accepted ? 'caution' : 'wrong'} size={14} />{' '}
        {ui[`effect.releases.${words}`]}
      </td>
      <td data-label={ui['effect.releases.fieldsOf']}>
        {unknown.length > 0 && <Places words={ui['effect.releases.unknown']} places={unknown} />}
        {dropped.length > 0 && <Places words={ui['effect.releases.dropped']} places={dropped} />}
        {errors.length > 0 && (
          <span className={classes.why}>{ui['effect.releases.errors'](errors.length)}</span>
        )}
      </td>
    </tr>
  );
}

interface PlacesProps {
  readonly words: string;
  readonly places: Row['dropped'] | Row['unknown'];
}

function Places({ words, places }: PlacesProps) {
  return (
    <span className={classes.places}>
      <span className={classes.why}>{words}</span>
      {places.map(({ document, path }) => (
        <PathLink
          key={`${document} ${formatPath(path)}`}
          document={document}
          path={path}
          label={formatPath(path)}
        >
          <code>{formatPath(path)}</code>
        </PathLink>
      ))}
    </span>
  );
}
