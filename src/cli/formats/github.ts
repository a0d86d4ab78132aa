import { issueText } from '../../i18n/index.ts';
import { findingText } from '../check.ts';
import { sentencesOf, textsOf } from '../texts.ts';
import { linewise } from './format.ts';

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const;

/** What GitHub's runner unescapes in the text of a workflow command (actions/toolkit, packages/core/src/command.ts). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same in a property, which ends at a comma or a colon. */
function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands of GitHub Actions, which become annotations of a pull request; what is silenced stays a line of the log. */
export const github = linewise(({ file, rows }, { language }) =>
  rows
    .flatMap(({ findings }) => findings)
    .map((finding) => {
      const { issue, position, end, silenced } = finding;
      if (silenced) return findingText(file, finding, language);
      const place = [
        `file=${property(file === '-' ? textsOf(language).standardInput : file)}`,
        `line=${position.line}`,
        `col=${position.column}`,
        // The runner takes columns of one line only.
        ...(end.line === position.line ? [`endLine=${end.line}`, `endColumn=${end.column}`] : []),
        `title=${property(`podwright ${issue.code}`)}`,
      ];
      return `::${commands[issue.severity]} ${place.join(',')}::${escaped(issueText(sentencesOf(language), issue))}\n`;
    })
    .join(''),
);
