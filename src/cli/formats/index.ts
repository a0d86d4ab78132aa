import type { Output } from '../args.ts';
import { findingText, jsonLine, summaryText } from '../check.ts';
import { textsOf } from '../texts.ts';
import { type Format, linewise } from './format.ts';
import { github } from './github.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';

export type { Failure } from './format.ts';

/** For people. */
const text = linewise(({ file, rows }, { language }) => {
  const texts = textsOf(language);
  const shown = file === '-' ? texts.standardInput : file;
  return rows
    .map(
      (checked) =>
        checked.findings.map((finding) => findingText(shown, finding, language)).join('') +
        summaryText(shown, checked, texts),
    )
    .join('');
});

/** One JSON object a line for each Pod, and each document without one. */
const json = linewise(({ file, rows }, options) =>
  rows.map((checked) => jsonLine(file, checked, options)).join(''),
);

export const formats: Readonly<Record<Output, Format>> = { text, json, sarif, junit, github };
