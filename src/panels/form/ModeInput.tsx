import type { Json } from '../../pod/index.ts';
import { Icon, Popover } from '../../ui/index.ts';
import { codecs, modeLetters } from './codec.ts';
import { useDefault } from './defaults.ts';
import { useWords, useWriter } from './hooks.ts';
import styles from './mode.module.css';
import type { InputProps } from './ScalarField.tsx';
import { TypedInput } from './TypedInput.tsx';

const who = ['owner', 'group', 'others'] as const;
const may = ['read', 'write', 'run'] as const;

/** The mode that a text of the field model stands for. */
function modeOf(value: Json | undefined, standard: string | undefined): number {
  if (typeof value === 'number') return value;
  const read = standard === undefined ? undefined : codecs.octal.read(standard);
  return read && 'value' in read && typeof read.value === 'number' ? read.value : 0;
}

/** A file mode: typed as people write it, with its letters behind, which open to a tick per right. */
export function ModeInput(props: InputProps) {
  const { field, path, value, label, problem } = props;
  const words = useWords();
  const writer = useWriter(path);
  const standard = useDefault(field, path);
  const mode = modeOf(value, standard);
  const set = typeof value === 'number';
  const letters = set || standard !== undefined ? modeLetters(mode) : '';
  return (
    <span className={styles.mode} data-problem={problem === undefined ? undefined : ''}>
      <TypedInput {...props} />
      <code className={styles.letters} data-set={set || undefined} aria-hidden="true">
        {letters === '' ? '---------' : letters}
      </code>
      <Popover
        title={words['form.modeOf'](label)}
        aria-label={words['form.modeOf'](label)}
        className={styles.open}
        tabIndex={-1}
        face={<Icon name="open" size={14} />}
      >
        {() => (
          <table className={styles.rights}>
            <thead>
              <tr>
                <td />
                {may.map((right) => (
                  <th key={right} scope="col">
                    {words[`form.mode.${right}`]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {who.map((one, row) => (
                <tr key={one}>
                  <th scope="row">{words[`form.mode.${one}`]}</th>
                  {may.map((right, column) => {
                    const bit = 1 << (8 - row * 3 - column);
                    return (
                      <td key={right}>
                        <input
                          type="checkbox"
                          aria-label={`${words[`form.mode.${one}`]}: ${words[`form.mode.${right}`]}`}
                          checked={(mode & bit) !== 0}
                          onChange={({ target }) =>
                            void writer.set(target.checked ? mode | bit : mode & ~bit)
                          }
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Popover>
    </span>
  );
}
