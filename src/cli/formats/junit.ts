import type { Options } from '../args.ts';
import { fails, findingText, summaryText, titleOf } from '../check.ts';
import type { CheckedPod } from '../findings.ts';
import { textsOf } from '../texts.ts';
import type { Format } from './format.ts';

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text as XML 1.0 takes it: what it has no way to write (control characters, halves of a character) becomes U+FFFD. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign)
    .replaceAll('\n', '&#10;');
}

function testCase(file: string, row: CheckedPod, options: Options): string {
  const texts = textsOf(options.language);
  const name = `${texts.document(row.index)}: ${titleOf(row, texts)}`;
  const failing = row.findings.filter((finding) => fails(finding, options));
  const others = row.findings.filter((finding) => !failing.includes(finding));
  const lines = (findings: typeof others) =>
    xml(findings.map((finding) => findingText(file, finding, options.language)).join(''));
  const [first] = failing;
  const failure = first
    ? `<failure type="${xml(first.issue.code)}" message="${xml(summaryText(file, row, texts).trimEnd())}">${lines(failing)}</failure>`
    : '';
  const out = others.length > 0 ? `<system-out>${lines(others)}</system-out>` : '';
  return `    <testcase classname="${xml(file)}" name="${xml(name)}" time="0">${failure}${out}</testcase>\n`;
}

/** JUnit's XML as build servers read it: a suite for each file, a case for each Pod or document without one. */
export const junit: Format = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="podwright">\n',
  between: '',
  piece({ file, rows }, options) {
    if (rows.length === 0) return '';
    const shown = file === '-' ? textsOf(options.language).standardInput : file;
    const failures = rows.filter(({ findings }) =>
      findings.some((finding) => fails(finding, options)),
    ).length;
    const cases = rows.map((row) => testCase(shown, row, options)).join('');
    return `  <testsuite name="${xml(shown)}" tests="${rows.length}" failures="${failures}" errors="0">\n${cases}  </testsuite>\n`;
  },
  end: (_, failed) =>
    `${failed
      .map(
        ({ file, reason }) =>
          `  <testsuite name="${xml(file)}" tests="1" failures="0" errors="1">\n    <testcase classname="${xml(file)}" name="${xml(file)}" time="0"><error type="unreadable" message="${xml(reason)}"/></testcase>\n  </testsuite>\n`,
      )
      .join('')}</testsuites>\n`,
  tellsFailures: true,
};
