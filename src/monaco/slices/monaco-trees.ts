/** Lists with branches. */
import './monaco-search.ts';
import 'monaco-editor/base/browser/ui/tree/asyncDataTree';
import 'monaco-editor/platform/list/browser/listService';
