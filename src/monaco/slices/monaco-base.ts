/** What all parts of Monaco stand on: conditions of keys and menus, colours, settings. */
import 'monaco-editor/platform/contextkey/common/contextkey';
import 'monaco-editor/editor/common/core/editorColorRegistry';
