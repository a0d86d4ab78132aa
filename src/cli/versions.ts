import { analyzeDocument } from '../engine/index.ts';
import { judgeStream, type ReleaseRow, type ReleaseTable, releaseTable } from '../judge/index.ts';
import { formatPath } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/** `podwright versions FILE`: which releases take a file, and which fields decide. Fails where the newest one rejects it. */
export async function versions(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('versions', 'FILE'));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const table = releaseTable(parseStream(text), { analyzeDocument, judgeStream }, options.cluster?.gates);
  if (options.output === 'json') io.out(`${JSON.stringify(table.rows.map(jsonRow))}\n`);
  else io.out(tableText(table, texts));
  return table.rows[0]?.accepted ? exitStatus.ok : exitStatus.rejected;
}

const paths = (places: ReleaseRow['dropped'] | ReleaseRow['unknown'] | ReleaseRow['errors']) =>
  places.map(({ path }) => formatPath(path));

/** One item of `--output json`. Keys and their order are a promise to programs. */
function jsonRow({ version, accepted, works, dropped, unknown, errors }: ReleaseRow) {
  return {
    version,
    accepted,
    dropped: paths(dropped),
    unknown: paths(unknown),
    errors: errors.map(({ path, code }) => ({ path: formatPath(path), code })),
    works,
  };
}

function tableText({ rows, worksFrom, fieldsFrom, deciding }: ReleaseTable, texts: Texts): string {
  const lines = rows.map(({ version, accepted, dropped, unknown, errors }) => {
    const parts = [
      accepted ? texts.accepted : texts.rejected,
      ...(unknown.length > 0 ? [texts.versionsUnknown(paths(unknown).join(', '))] : []),
      ...(dropped.length > 0 ? [texts.versionsDropped(paths(dropped).join(', '))] : []),
      ...(errors.length > 0 ? [texts.errors(errors.length)] : []),
    ];
    return `${version}  ${parts.join(' · ')}`;
  });
  const from =
    worksFrom === undefined
      ? texts.worksNowhere
      : fieldsFrom === undefined
        ? texts.worksFrom(worksFrom)
        : texts.fieldsFrom(worksFrom, fieldsFrom, deciding.map(({ path }) => formatPath(path)).join(', '));
  return `${from}\n${lines.join('\n')}\n`;
}
