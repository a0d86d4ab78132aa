import { focusTarget } from './focus-target.ts';

/** What takes the focus in a section: its first value, else what adds to it, else its head. */
const targets = ['input, select, textarea, [role=combobox]', '[data-add]', '[aria-expanded]', 'button'];

/**
 * Moves the focus to the next or previous section of the form: to its first value, where it has none to what adds one. Before
 * the first one come the fields at the top. Nothing happens where the form is not shown, or has no further section.
 */
export function cycleSections(step: 1 | -1): void {
  const form = document.querySelector('[data-region="form"] [data-form]');
  if (!form || form.getClientRects().length === 0 || form.hasAttribute('inert')) return;
  const sections = [...form.querySelectorAll('[data-section]')].filter(
    (each) => each.getClientRects().length > 0,
  );
  const { activeElement } = document;
  // Of sections in one another the inner one.
  const inside = sections.findLastIndex((section) => section.contains(activeElement));
  const at = inside < 0 && !form.contains(activeElement) && step > 0 ? -2 : inside;
  const next = at + step;
  if (next >= sections.length || next < -1) return;
  const target = focusTarget(sections[next] ?? form, targets);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
