import type { ReactNode } from 'react';
import { type Facts, useDefaulted, useMessages } from '../../store/index.ts';
import { CopyButton } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';

/** The document as a server stores it, with a sign at each line that is not the file's. */
export function Stored({ chooser }: { readonly chooser: ReactNode }) {
  const { ui } = useMessages();
  const stored = useDefaulted();
  return (
    <>
      <div className={classes.head}>
        {chooser}
        {stored && (
          <CopyButton
            text={stored.lines
              .map(
                ({ text }) => `${text}
`,
              )
              .join('')}
            words={[ui['effect.text.copy'], ui['effect.text.copied']]}
          />
        )}
      </div>
      {stored?.reason !== undefined && <p className={classes.note}>{ui['effect.unread'](stored.reason)}</p>}
      {stored && stored.reason === undefined && (
        <>
          <p className={classes.note}>{ui['effect.text.lead']}</p>
          <Text lines={stored.lines} />
        </>
      )}
    </>
  );
}

type Lines = NonNullable<Facts['defaulted']>['lines'];

function Text({ lines }: { readonly lines: Lines }) {
  const { ui } = useMessages();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={classes.text} aria-label={ui['effect.text.title']} tabIndex={0}>
      {lines.map(({ text, mark }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={i} className={classes.line} data-mark={mark && (mark.added ? 'added' : 'changed')}>
          <span className={classes.sign}>{mark ? (mark.added ? '+' : '~') : ''}</span>
          <code>{text}</code>
          {mark && !mark.added && (
            <span className={classes.was}>
              {[
                ...(mark.keys.length > 0 ? [ui['effect.text.keys'](mark.keys.join(', '))] : []),
                ...mark.was.map((was) => ui['effect.text.changed'](was)),
              ].join(' · ')}
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
