import { FieldInFocus } from './FieldInFocus.tsx';

/** What the field in focus is and does. */
export function ExplainPanel() {
  return <FieldInFocus />;
}
