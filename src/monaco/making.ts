import { editor, Uri } from 'monaco-editor/editor';
import { idle } from './idle.ts';
import { createModel } from './model.ts';
import { largeOptions, viewOptions } from './options.ts';
import { themeName } from './theme.ts';
import type { EditorProps } from './types.ts';

type View = editor.IStandaloneCodeEditor;

/** Editors by the model that they are going to show. */
const made = new Map<unknown, View>();
let opened = 0;

/**
 * The making of one editor, in steps between which the page answers: the editor, its model, and what is drawn of it, which
 * comes with {@link takeMade}. In one go they are the longest task of all while the page loads.
 */
export class Making {
  /** Of the model, once it is there. */
  readonly path = `inmemory://podwright/${++opened}.yaml`;
  /** The text that the model has the beginning of. */
  raw = '';
  #dropped = false;
  #view: View | undefined;
  #model: editor.ITextModel | undefined;

  /**
   * @param place what the editor fills; it has its size already
   * @returns whether all was made; false where it was dropped in between
   */
  async run(place: HTMLElement, { text, theme, large }: EditorProps): Promise<boolean> {
    const options = large ? largeOptions : viewOptions;
    const steps = [
      () => {
        this.#view = editor.create(place, { ...options, theme: themeName(theme), model: null });
      },
      () => {
        this.raw = text();
        this.#model = createModel(this.raw, Uri.parse(this.path));
        if (this.#view) made.set(this.#model, this.#view);
      },
    ];
    for (const step of steps) {
      if (this.#dropped) return false;
      step();
      await idle();
    }
    return !this.#dropped;
  }

  /** Takes away what nobody has taken. */
  drop(): void {
    this.#dropped = true;
    if (this.#model && !made.delete(this.#model)) return;
    this.#view?.dispose();
    this.#model?.dispose();
  }
}

/** Shows the model in the editor that was made for it: what the library calls to have one made. */
export function takeMade(
  _: HTMLElement,
  { model, ...options }: editor.IStandaloneEditorConstructionOptions,
): View {
  const view = made.get(model);
  if (!view || !model) throw new Error('no editor was made for this model');
  made.delete(model);
  // What was chosen since it was made.
  if (view.getRawOptions().fontSize !== options.fontSize) view.updateOptions(options);
  view.setModel(model);
  return view;
}
