import { useActions, useMessages, useSelect } from '../store/index.ts';
import { Prose } from '../ui/index.ts';
import classes from './regions.module.css';

/** Why the last edit was not done; announced, and gone with the next change. */
export function NoticeBar() {
  const { ui } = useMessages();
  // Where a template has no Pod, the page of the form says so.
  const notice = useSelect(({ notice: told, current }) =>
    told?.reason === 'template' && !current ? undefined : told,
  );
  const { dismissNotice } = useActions();
  return (
    <div role="alert">
      {notice && (
        <div className={classes.notice}>
          <span>
            <Prose text={ui[`notice.${notice.reason}`]} />
          </span>
          <button type="button" onClick={dismissNotice}>
            {ui['app.dismiss']}
          </button>
        </div>
      )}
    </div>
  );
}
