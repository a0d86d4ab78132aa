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
