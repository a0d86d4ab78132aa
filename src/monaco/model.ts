import { editor, type Uri } from 'monaco-editor/editor';
import { sliceEnd } from './filling.ts';

/** Lines from which fewer blocks can be folded: Monaco computes and marks all of them anew in each pause. */
const manyLines = 10_000;

/** How many blocks of a text of so many lines can be folded. */
export function foldable(lines: number): number {
  return lines > manyLines ? 1_500 : 5_000;
}

/** Monaco keeps one kind of line end for a whole text: always LF here, whatever the raw text has. */
function adapt(model: editor.ITextModel): void {
  model.setEOL(editor.EndOfLineSequence.LF);
  model.detectIndentation(true, 2);
}

/** The model of a text that is YAML, with the first slice of it. */
export function createModel(text: string, uri: Uri): editor.ITextModel {
  const model = editor.createModel(text.slice(0, sliceEnd(text, 0)), 'yaml', uri);
  adapt(model);
  // The option of the view alone leaves the model reading all brackets of a text, at once when it is opened.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

/** Gives a model the first slice of another file. */
export function fill(model: editor.ITextModel, text: string): void {
  model.setValue(text.slice(0, sliceEnd(text, 0)));
  adapt(model);
}

/** Adds more of its text to a model. */
export function append(model: editor.ITextModel, text: string): void {
  const line = model.getLineCount();
  const column = model.getLineMaxColumn(line);
  const range = { startLineNumber: line, startColumn: column, endLineNumber: line, endColumn: column };
  model.applyEdits([{ range, text }]);
}
