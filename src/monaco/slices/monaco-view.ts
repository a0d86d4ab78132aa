/** What is drawn. */
import './monaco-commands.ts';
import 'monaco-editor/editor/browser/view';
