import { type FieldSchema, recordOf } from '../../pod/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';

interface Props {
  readonly field: FieldSchema;
  /** The value while the field is left out. */
  readonly value: string;
  /** What people call it, where the control does not show it. */
  readonly meant?: string;
}

/** Why a field has its value while it is left out: who sets it, or what it follows from; as the field's record says. */
export function DefaultReason({ field, value, meant = '' }: Props) {
  const words = useWords();
  const { defaultedBy, pullPolicyOf } = recordOf(field);
  const reason =
    pullPolicyOf !== undefined
      ? words[value === 'Always' ? 'form.defaultLatest' : 'form.defaultFixed']
      : defaultedBy && words['form.defaultBy'](meant, words[`explain.by.${defaultedBy}`]);
  return <span className={`${styles.quiet} ${styles.reason}`}>{reason ?? meant}</span>;
}
