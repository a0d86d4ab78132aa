/** Monaco's grammar of YAML, which the package ships without types, like all below. */
declare module 'monaco-editor/languages/definitions/yaml/yaml' {
  import type { languages } from 'monaco-editor/editor';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}

/** Monaco's history of texts, by model. */
declare module 'monaco-editor/platform/undoRedo/common/undoRedo' {
  import type { Uri } from 'monaco-editor/editor';
  export interface IUndoRedoService {
    /** Forgets the history of a model. */
    removeElements(resource: Uri): void;
  }
  export const IUndoRedoService: { readonly type: IUndoRedoService };
}

/** What Monaco's parts have in common. */
declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: { get<T>(service: { readonly type: T }): T };
}

/** Monaco's widths of the characters of a font, kept once they are measured. */
declare module 'monaco-editor/base/browser/pixelRatio' {
  export const PixelRatio: { getInstance(window: Window): { readonly value: number } };
}
declare module 'monaco-editor/editor/common/config/fontInfoFromSettings' {
  import type { editor } from 'monaco-editor/editor';
  export interface BareFontInfo {
    getId(): string;
  }
  export function createBareFontInfoFromRawSettings(
    options: editor.IEditorOptions,
    pixelRatio: number,
  ): BareFontInfo;
}
declare module 'monaco-editor/editor/browser/config/fontMeasurements' {
  import type { BareFontInfo } from 'monaco-editor/editor/common/config/fontInfoFromSettings';
  export const FontMeasurements: { readFontInfo(window: Window, font: BareFontInfo): unknown };
}
