import { editor, type Uri } from 'monaco-editor/editor';

/** Lines from which fewer blocks can be folded: Monaco computes and marks all of them anew in each pause. */
const manyLines = 10_000;

/** How many blocks of a text can be folded. */
export function foldable(model: editor.ITextModel): number {
  return model.getLineCount() > manyLines ? 1_500 : 5_000;
}

/** Monaco keeps one kind of line end for a whole text: always LF here, whatever the raw text has. */
function adapt(model: editor.ITextModel): void {
  model.setEOL(editor.EndOfLineSequence.LF);
  model.detectIndentation(true, 2);
}

/** The model of a text that is YAML. */
export function createModel(text: string, uri: Uri): editor.ITextModel {
  const model = editor.createModel(text, 'yaml', uri);
  adapt(model);
  // The option of the view alone leaves the model reading all brackets of a text, at once when it is opened.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

/** Gives a model the text of another file. */
export function fill(model: editor.ITextModel, text: string): void {
  model.setValue(text);
  adapt(model);
}
