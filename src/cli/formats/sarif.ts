import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverMessage } from '../../engine/index.ts';
import { issueText } from '../../i18n/index.ts';
import { formatPath } from '../../pod/index.ts';
import type { Finding } from '../findings.ts';
import { sentencesOf } from '../texts.ts';
import type { Format } from './format.ts';

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const;
/** By an option is by no mark in the source. */
const suppressions = { comment: 'inSource', option: 'external' } as const;

/** The place of a file as a URI, relative where the file is named so. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}

function resultOf(file: string, { issue, position, end, silenced }: Finding, text: string): object {
  return {
    ruleId: issue.code,
    level: levels[issue.severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: position.line,
            startColumn: position.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
        logicalLocations: [{ fullyQualifiedName: formatPath(issue.path) }],
      },
    ],
    ...(silenced ? { suppressions: [{ kind: suppressions[silenced] }] } : {}),
    properties: { type: issue.type, server: serverMessage(issue) },
  };
}

/**
 * The Static Analysis Results Interchange Format, 2.1.0 (OASIS): one run. The results stand before the tool, which lists the rules that
 * they are by.
 */
export const sarif: Format = {
  begin:
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n',
  between: ',\n',
  piece: ({ file, rows }, { language }) =>
    rows
      .flatMap(({ findings }) => findings)
      .map((finding) =>
        JSON.stringify(resultOf(file, finding, issueText(sentencesOf(language), finding.issue))),
      )
      .join(',\n'),
  end: (codes, failures, version) => {
    const rules = codes.toSorted().map((id) => ({ id }));
    const driver = { name: 'podwright', semanticVersion: version, version, rules };
    const toolExecutionNotifications = failures.map(({ file, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    }));
    const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications };
    return `\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify([invocation])}}]}\n`;
  },
  tellsFailures: true,
};
