import { editor, type IDisposable, languages, type Position } from 'monaco-editor/editor';
import { markerKey } from './markers.ts';
import { toRange } from './ranges.ts';
import type { LineTable } from './raw-text.ts';
import type { EditorOptions, Suggestion } from './types.ts';

const kinds: Readonly<Record<Suggestion['kind'], languages.CompletionItemKind>> = {
  field: languages.CompletionItemKind.Field,
  group: languages.CompletionItemKind.Module,
  value: languages.CompletionItemKind.EnumMember,
  reference: languages.CompletionItemKind.Reference,
  snippet: languages.CompletionItemKind.Snippet,
};

const { InsertAsSnippet, KeepWhitespace } = languages.CompletionItemInsertTextRule;
const askAgain = { id: 'editor.action.triggerSuggest', title: '' };

function offsetOf(table: LineTable, position: Position): number {
  return table.offsetAt({ line: position.lineNumber, column: position.column });
}

/** Keeps the order in which the entries come. */
function sortText(index: number): string {
  return String(index).padStart(5, '0');
}

/**
 * Answers Monaco's questions about one model by asking `ask`.
 * @param table gives the current lines
 * @param ask `fixes` is asked with a {@link markerKey}
 * @param fixCommand id of the command that runs the fix given as its argument
 */
export function registerProviders(
  model: editor.ITextModel,
  table: () => LineTable,
  ask: Pick<EditorOptions, 'suggest' | 'hover' | 'fixes'>,
  fixCommand: string,
): IDisposable[] {
  const completion = languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: [' ', ':', '-', '"', "'"],
    async provideCompletionItems(asked, position, context) {
      if (asked !== model) return { suggestions: [] };
      // Monaco may ask while it is still telling of the key that was typed: `table` must have heard of it.
      await undefined;
      const explicit = context.triggerKind === languages.CompletionTriggerKind.Invoke;
      const suggestions = await ask.suggest(offsetOf(table(), position), explicit);
      return {
        // Asked again at each key: what is offered depends on the word.
        incomplete: true,
        suggestions: suggestions.map((s, i) => ({
          label: s.label,
          kind: kinds[s.kind],
          insertText: s.insert,
          insertTextRules: s.snippet ? InsertAsSnippet | KeepWhitespace : KeepWhitespace,
          range: toRange(table(), s.start, s.end),
          sortText: sortText(i),
          ...(s.detail === undefined ? {} : { detail: s.detail }),
          ...(s.documentation === undefined ? {} : { documentation: { value: s.documentation } }),
          ...(s.again ? { command: askAgain } : {}),
        })),
      };
    },
  });

  const hover = languages.registerHoverProvider('yaml', {
    async provideHover(asked, position) {
      if (asked !== model) return null;
      const text = await ask.hover(offsetOf(table(), position));
      return text ? { contents: text.blocks.map((value) => ({ value })) } : null;
    },
  });

  const fixes = languages.registerCodeActionProvider('yaml', {
    provideCodeActions(asked, _range, context) {
      if (asked !== model) return { actions: [], dispose() {} };
      const actions = context.markers.flatMap((marker) =>
        ask.fixes(markerKey(marker)).map((fix) => ({
          title: fix.title,
          kind: 'quickfix',
          diagnostics: [marker],
          isPreferred: fix.preferred,
          command: { id: fixCommand, title: fix.title, arguments: [fix.run] },
        })),
      );
      return { actions, dispose() {} };
    },
  });

  return [completion, hover, fixes, editor.registerCommand(fixCommand, (_, run: () => void) => run())];
}
