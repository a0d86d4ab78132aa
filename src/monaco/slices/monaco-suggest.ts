/** What is suggested at the cursor, and what has gaps to be filled. */
import './monaco-trees.ts';
import 'monaco-editor/features/snippet/register';
// Version 0.57 registers only the inline completions under `features/suggest`; the widget is in its controller.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
