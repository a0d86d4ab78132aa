/** Lists, and texts with marks as they are shown in them. */
import './monaco-model.ts';
import 'monaco-editor/base/browser/markdownRenderer';
import 'monaco-editor/base/browser/ui/list/listWidget';
