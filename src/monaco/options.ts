import type { editor } from 'monaco-editor/editor';

/** How the editor of every text is set up; see `attach` for what depends on the text. */
export const viewOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showWords: false, snippetsPreventQuickSuggestions: false, preview: false },
  // Without the number of an empty last line axe finds a line of no contrast.
  renderFinalNewline: 'on',
  unusualLineTerminators: 'off',
  // No locales: they matter for ambiguous characters alone, and to ask for that of the system takes long.
  unicodeHighlight: {
    ambiguousCharacters: false,
    invisibleCharacters: true,
    nonBasicASCII: false,
    allowedLocales: {},
  },
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  tabSize: 2,
  insertSpaces: true,
  // That of the page, so that nothing moves when the editor takes the place of its preview.
  fontFamily: 'var(--mantine-font-family-monospace)',
  fontSize: 13,
  lineHeight: 18,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 10,
  folding: true,
  dropIntoEditor: { enabled: false },
  occurrencesHighlight: 'off',
  padding: { top: 6, bottom: 6 },
  bracketPairColorization: { enabled: false },
};

/** The same, to be read from the back of a room. */
export const largeOptions: editor.IStandaloneEditorConstructionOptions = {
  ...viewOptions,
  fontSize: 18,
  lineHeight: 25,
};
