import {
  fieldKey,
  type Issue,
  isList,
  isObject,
  type Json,
  type Path,
  type PathEdit,
  recordOf,
  type SchemaAt,
} from '../pod/index.ts';
import { fieldLabel } from './field-text.ts';
import type { BriefTables } from './tables.ts';

/** What is known of the places that a fix changes. */
export interface FixContext {
  readonly valueAt: (path: Path) => Json | undefined;
  readonly schemaOf: (path: Path) => SchemaAt | undefined;
}

type Ui = BriefTables['ui'];
type SetEdit = Extract<PathEdit, { op: 'set' }>;

/** Longer values are cut: a button is no place to read them. */
const longest = 28;

function shortened(value: Json): string {
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A value that others refer to by its name, or the name of the object itself. */
function isName(at: SchemaAt | undefined): boolean {
  if (!at) return false;
  return recordOf(at.field).defines !== undefined || fieldKey(at.field) === 'ObjectMeta.name';
}

function ofSet(messages: BriefTables, issue: Issue, { path, value }: SetEdit, context: FixContext): string {
  const { ui } = messages;
  const old = context.valueAt(path);
  const at = context.schemaOf(path);
  if (isList(value) && old !== undefined && !isList(old)) return ui['fix.list'];
  if (isObject(value) || isList(value)) return ui[old === undefined ? 'fix.add' : 'fix.correct'];
  if (!isScalar(value)) return ui['fix.correct'];
  if (typeof value === 'string' && (typeof old === 'number' || typeof old === 'boolean')) {
    if (String(old) === value || issue.type === 'TypeInvalid') return ui['fix.quote'];
  }
  if (typeof value !== 'string' && typeof old === 'string') {
    if (String(value) === old.trim()) return ui['fix.unquote'];
  }
  if (old === undefined && at) return ui['fix.setTo'](fieldLabel(at.field, messages), shortened(value));
  return isName(at) ? ui['fix.rename'](shortened(value)) : ui['fix.use'](shortened(value));
}

function ofEdits(
  messages: BriefTables,
  issue: Issue,
  edits: readonly PathEdit[],
  context: FixContext,
): string {
  const { ui } = messages;
  const renamed = edits.find((edit) => edit.op === 'rename');
  if (renamed) return ui['fix.rename'](shortened(renamed.to));
  const gone = edits.filter(({ op }) => op === 'delete').length;
  if (gone === edits.length) return ui['fix.remove'];
  if (gone > 0 || edits.some(({ op }) => op === 'move')) return ui['fix.move'];
  const set = edits.find((edit) => edit.op === 'set');
  return set ? ofSet(messages, issue, set, context) : ui['fix.add'];
}

function ofText(ui: Ui, issue: Issue): string {
  const [first, ...others] = issue.textFix ?? [];
  // Signs that are taken from all lines are not what the issue is shown at.
  return first?.text === '' && others.length === 0 ? ui['fix.remove'] : ui['fix.text'];
}

/** What the fix of an issue does, as the words of its button: `Rename to p9090`, `Put in quotes`, `Remove this`. */
export function fixLabel(messages: BriefTables, issue: Issue, context: FixContext): string {
  if (issue.fix && issue.fix.length > 0) return ofEdits(messages, issue, issue.fix, context);
  return ofText(messages.ui, issue);
}
