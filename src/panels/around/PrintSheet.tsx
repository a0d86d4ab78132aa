import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useIssueText, useMessages, useSelect } from '../../store/index.ts';
import classes from './Around.module.css';

/** The text with its line numbers and what is wrong below each line, on paper alone: it prints itself, and is done. */
export function PrintSheet({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const file = useSelect((state) => state.fileName);
  const findings = useSelect((state) => state.shown);
  const issueText = useIssueText();
  useEffect(() => {
    addEventListener('afterprint', onClose);
    print();
    return () => removeEventListener('afterprint', onClose);
  }, [onClose]);
  return createPortal(
    <div className={classes.sheet} aria-hidden="true">
      <h1>{file}</h1>
      {text
        .trimEnd()
        .split('\n')
        .map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={i} className={classes.sheetLine}>
            <span className={classes.number}>{i + 1}</span>
            <code>{line}</code>
            {findings
              .filter((finding) => finding.line === i + 1)
              .map(({ issue }) => (
                <p key={`${issue.code} ${issue.path.join('.')}`}>
                  {ui[`issues.${issue.severity}`]}: {issueText(issue)}
                </p>
              ))}
          </div>
        ))}
    </div>,
    document.body,
  );
}
