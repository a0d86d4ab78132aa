import type { ArgvRow, ProcessReport, Word } from '../../process/index.ts';
import { Go } from './Go.tsx';
import classes from './ProcessPanel.module.css';
import { Section } from './Section.tsx';
import type { ProcessTexts } from './texts.ts';

/** The names that fields and instructions have; the same in every language. */
const names: Readonly<Record<Word['from'], string>> = {
  command: 'command',
  args: 'args',
  entrypoint: 'ENTRYPOINT',
  cmd: 'CMD',
};

const rows: readonly {
  readonly row: ArgvRow;
  readonly command: boolean;
  readonly args: boolean;
  readonly runs: string;
}[] = [
  { row: 'image', command: false, args: false, runs: 'ENTRYPOINT + CMD' },
  { row: 'command', command: true, args: false, runs: 'command' },
  { row: 'args', command: false, args: true, runs: 'ENTRYPOINT + args' },
  { row: 'both', command: true, args: true, runs: 'command + args' },
];

interface PartProps {
  readonly report: ProcessReport;
  readonly texts: ProcessTexts;
}

function Words({ report: { argv }, texts }: PartProps) {
  return (
    <ol className={classes.words}>
      {argv.words.map((word, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words have no other identity than their place
        <li key={i}>
          <code className={classes.value}>{word.text === '' ? "''" : word.text}</code>
          <span className={classes.meta}>
            <Go texts={texts} path={word.path}>
              {names[word.from]}
            </Go>
            {word.written !== undefined && <span>{texts['argv.written'](word.written)}</span>}
            {word.unresolved && <span>{texts['argv.unresolved'](word.unresolved.join(', '))}</span>}
            {word.later && <span>{texts['argv.later'](word.later.join(', '))}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Rows({ report: { argv }, texts }: PartProps) {
  const said = (set: boolean) => (set ? texts['argv.set'] : texts['argv.unset']);
  return (
    <table className={classes.rows} aria-label={texts['argv.rows']}>
      <thead>
        <tr>
          <th scope="col">command</th>
          <th scope="col">args</th>
          <th scope="col">{texts['argv.runs']}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, command, args, runs }) => (
          <tr key={row} aria-current={row === argv.row || undefined}>
            <td>{said(command)}</td>
            <td>{said(args)}</td>
            <td>
              <code>{runs}</code>
              {row === argv.row && <span className={classes.chip}>{texts['argv.this']}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words that are executed, where each comes from, and why these. */
export function CommandLine({ report, texts }: PartProps) {
  const { words, complete } = report.argv;
  return (
    <Section title={texts.argv} lead={words.length > 0 ? texts['argv.shell'] : undefined}>
      {words.length > 0 ? (
        <Words report={report} texts={texts} />
      ) : (
        <p className={classes.empty}>{texts['argv.nothing']}</p>
      )}
      {!complete && <p className={classes.lead}>{texts['argv.unknown']}</p>}
      <Rows report={report} texts={texts} />
    </Section>
  );
}
