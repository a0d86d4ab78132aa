/** What keys do. */
import './monaco-menus.ts';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/editor/browser/coreCommands';
