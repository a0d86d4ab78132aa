/** What the parts of the editor have in common. */
import './monaco-features.ts';
import 'monaco-editor/editor/standalone/browser/standaloneServices';
