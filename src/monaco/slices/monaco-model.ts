/** The text of the editor: its lines, their tokens and brackets. */
import './monaco-base.ts';
import 'monaco-editor/editor/common/model/textModel';
