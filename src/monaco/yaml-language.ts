import { languages } from 'monaco-editor/editor';
import { conf, language } from 'monaco-editor/languages/definitions/yaml/yaml';

/** Registers YAML with its grammar. Monaco's own registration loads the grammar as one more chunk that can fail. */
export function registerYaml(): void {
  languages.register({ id: 'yaml', aliases: ['YAML'] });
  languages.setMonarchTokensProvider('yaml', language);
  languages.setLanguageConfiguration('yaml', conf);
}
