import { useId, useMemo, useRef, useState } from 'react';
import { largestLink, longLink, type Secret, secretsIn } from '../../link/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import { copyText, Dialog, downloadText, Icon } from '../../ui/index.ts';
import classes from './share.module.css';
import { type Link, useLink } from './use-link.ts';

/** So many are named. */
const mostSecrets = 8;

const kilobytes = (size: number) => (size / 1024).toFixed(1);

/** The text as a link: how long it is, what in it looks like a secret, and the way to copy it. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const secrets = useMemo(() => secretsIn(text), [text]);
  const fileName = useSelect((state) => state.fileName);
  const link = useLink();
  const refused = link === 'failed' || (link && link.size > largestLink);
  return (
    <Dialog
      title={ui['share.title']}
      close={ui['share.close']}
      actions={() =>
        refused && (
          <button type="button" className={classes.button} onClick={() => downloadText(text, fileName)}>
            {ui['share.download']}
          </button>
        )
      }
      onClose={onClose}
    >
      <p className={classes.lead}>{ui['share.lead']}</p>
      {secrets.length > 0 && <Secrets secrets={secrets} />}
      {!link && <p role="status">{ui['share.working']}</p>}
      {link && refused && (
        <p role="alert" className={classes.warning}>
          {link === 'failed' ? ui['share.failed'] : ui['share.tooLong'](kilobytes(link.size))}
        </p>
      )}
      {link && link !== 'failed' && !refused && <Made link={link} />}
    </Dialog>
  );
}

function Made({ link }: { readonly link: Link }) {
  const { ui } = useMessages();
  const [copied, setCopied] = useState<{ readonly url: string; readonly done: boolean }>();
  const field = useRef<HTMLInputElement>(null);
  const said = copied?.url === link.url ? ui[copied.done ? 'share.copied' : 'share.copyFailed'] : '';
  return (
    <>
      <div className={classes.row}>
        <input
          ref={field}
          className={classes.field}
          readOnly
          aria-label={ui['share.link']}
          value={link.url}
          onFocus={({ target }) => target.select()}
        />
        <button
          type="button"
          className={classes.primary}
          onClick={() => {
            field.current?.select();
            void copyText(link.url).then((done) => setCopied({ url: link.url, done }));
          }}
        >
          <Icon name="copy" />
          {ui['share.copy']}
        </button>
      </div>
      <p className={classes.note}>
        <span>{ui['share.size'](kilobytes(link.size))}</span> <span role="status">{said}</span>
      </p>
      {link.size > longLink && <p className={classes.warning}>{ui['share.long']}</p>}
    </>
  );
}

function Secrets({ secrets }: { readonly secrets: readonly Secret[] }) {
  const { ui } = useMessages();
  const id = useId();
  const more = secrets.length - mostSecrets;
  return (
    <div className={classes.warning}>
      <p id={id}>{ui['share.secrets']}</p>
      <ul aria-labelledby={id}>
        {secrets.slice(0, mostSecrets).map(({ kind, name, line }) => (
          <li key={`${line} ${kind} ${name}`}>
            {ui['share.secretLine'](line, name === '' ? ui[`share.secret.${kind}`] : name)}
          </li>
        ))}
        {more > 0 && <li>{ui['share.moreSecrets'](more)}</li>}
      </ul>
    </div>
  );
}
