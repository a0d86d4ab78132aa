/** Cursors, folds, and the editor that has them. */
import './monaco-view.ts';
import 'monaco-editor/features/codeEditor/register';
