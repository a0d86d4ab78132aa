import { useActions, useMessages, useSelect } from '../../store/index.ts';
import { editFromField, inField } from './plain-text.ts';
import styles from './yaml.module.css';

/** The text in a field of the browser's own, where the editor could not be loaded. */
export function PlainEditor() {
  const { ui } = useMessages();
  const { typed, doneTyping } = useActions();
  const text = useSelect((state) => state.text);
  const version = useSelect((state) => state.version);
  return (
    <textarea
      className={styles.plain}
      aria-label={ui['yaml.plain']}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      value={inField(text)}
      onChange={(event) => typed([editFromField(text, event.target.value)], version)}
      onBlur={doneTyping}
    />
  );
}
