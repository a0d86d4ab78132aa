import { memo, useContext } from 'react';
import {
  type Finding,
  fixableCount,
  importable,
  isBroken,
  isFixable,
  isTemplate,
  useActions,
  useFrom,
  useIssueText,
  useMessages,
  useSelect,
  WorkbenchContext,
} from '../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../ui/index.ts';
import classes from './StartPage.module.css';

/** So many issues say what is wrong; the panel has them all. */
const most = 5;

/** What the form shows of a text in which there is no Pod: why, and what is wrong with the text. */
export function NoPod() {
  const { ui } = useMessages();
  const broken = useSelect(isBroken);
  const count = useSelect((state) => state.shown.length);
  const shown = useSelect((state) => state.shown);
  const fixable = useSelect(fixableCount);
  const wrong = broken || shown.some(({ issue }) => issue.severity === 'error');
  const tooMuch = useSelect((state) => state.derived.tooMuch);
  const { setLayout, bring, reviewFixes, analyzeAgain } = useActions();
  const showIssues = () => setLayout({ dockTab: 'issues', dockOpen: true, narrowTab: 'panels' });
  const kind = useFrom('text', (text) => importable(text) ?? (isTemplate(text) ? 'template' : undefined));
  const workbench = useContext(WorkbenchContext);
  if (tooMuch)
    return (
      <div className={classes.noPod}>
        <h2>{ui['form.tooMuch']}</h2>
        <p>{ui['status.tooMuchWhy']}</p>
        <button type="button" className={classes.primary} onClick={analyzeAgain}>
          {ui['fault.retry']}
        </button>
      </div>
    );
  if (kind === 'template')
    return (
      <div className={classes.noPod}>
        <h2>{ui['form.template']}</h2>
        <p>
          <Prose text={ui['form.templateWhy']} />
        </p>
      </div>
    );
  if (kind)
    return (
      <div className={classes.noPod}>
        <h2>{ui[`form.${kind}`]}</h2>
        <p>{ui['form.importWhy']}</p>
        <button
          type="button"
          className={classes.primary}
          onClick={() => {
            const { text = '', fileName } = workbench?.store.getState() ?? {};
            bring(text, fileName);
          }}
        >
          {ui['yaml.asManifest']}
        </button>
      </div>
    );
  return (
    <div className={classes.noPod}>
      <h2>{ui[broken ? 'form.broken' : 'form.noPod']}</h2>
      <p>{ui[broken ? 'form.brokenWhy' : 'form.noPodWhy']}</p>
      {wrong && (
        <>
          <ul className={classes.wrong}>
            {shown.slice(0, most).map((finding) => (
              <Wrong key={`${finding.start} ${finding.issue.code}`} finding={finding} />
            ))}
          </ul>
          <div className={classes.ways}>
            {fixable > 0 && (
              <button
                type="button"
                className={classes.primary}
                onClick={() => {
                  reviewFixes(true);
                  showIssues();
                }}
              >
                <Icon name="fix" />
                {ui['issues.fixAll'](fixable)}
              </button>
            )}
            {count > most && (
              <button
                type="button"
                className={fixable > 0 ? classes.button : classes.primary}
                onClick={showIssues}
              >
                {ui['issues.showAll'](count)}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

const signs = { error: 'wrong', warning: 'caution', advice: 'advice' } as const;

/** One issue: a click goes to its line. */
const Wrong = memo(function Wrong({ finding }: { readonly finding: Finding }) {
  const { ui } = useMessages();
  const sentence = useIssueText()(finding.issue);
  const { visit, applyFix, setLayout } = useActions();
  const { issue, document, start: offset } = finding;
  const go = () => {
    visit({ path: issue.path, document, by: 'panel', offset });
    setLayout({ narrowTab: 'yaml' });
  };
  return (
    <li data-severity={issue.severity}>
      <Icon name={signs[issue.severity]} />
      <button type="button" className={classes.wrongLine} onClick={go}>
        <span className={classes.lineNumber}>{ui['issues.line'](finding.line)}</span>
        <span>
          <Prose text={sentence} />
        </span>
      </button>
      {isFixable(issue) && (
        <SmallButton icon="fix" onClick={() => void applyFix(issue, document)}>
          {ui['form.fix']}
        </SmallButton>
      )}
    </li>
  );
});
