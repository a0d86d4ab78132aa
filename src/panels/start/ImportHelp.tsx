import { useMessages } from '../../store/index.ts';
import { Icon, Popover } from '../../ui/index.ts';
import classes from './StartPage.module.css';

/** What prints a manifest, or is made one when it is pasted. */
const commands = [
  ['start.fromCluster', 'kubectl get deployment NAME -o yaml'],
  ['start.fromDocker', 'docker run -p 8080:80 nginx:1.27'],
  ['start.fromCompose', 'docker compose config'],
] as const;

/** Says what can be brought along from elsewhere, and with which command; pasting is one of its ways. */
export function ImportHelp({ onPaste }: { readonly onPaste: () => void }) {
  const { ui } = useMessages();
  return (
    <Popover
      title={ui['start.import']}
      className={classes.link}
      face={
        <>
          <Icon name="terminal" />
          {ui['start.import']}
        </>
      }
    >
      {(close) => (
        <div className={classes.import}>
          {commands.map(([text, command]) => (
            <p key={text}>
              {ui[text]}
              <code>{command}</code>
            </p>
          ))}
          <button
            type="button"
            className={classes.button}
            onClick={() => {
              close();
              onPaste();
            }}
          >
            <Icon name="clipboard" />
            {ui['start.pasteAny']}
          </button>
        </div>
      )}
    </Popover>
  );
}
