/** Menus and the clipboard. */
import './monaco-lists.ts';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/platform/actionWidget/browser/actionList';
import 'monaco-editor/features/clipboard/register';
