import { Combobox, useCombobox } from '@mantine/core';
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './controls.module.css';
import { Icon, type IconName } from './icons.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Tooltip: what choosing it means. */
  readonly title?: string | undefined;
  readonly icon?: IconName | undefined;
  /** In the open list, behind the label: what choosing it means. */
  readonly note?: string | undefined;
  /** In a bar of choices: shown and not to be chosen; `title` says why. */
  readonly disabled?: boolean | undefined;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

export interface SelectProps
  extends Omit<ComponentProps<'button'>, 'value' | 'onChange' | 'type' | 'children'> {
  /** The chosen value, or undefined for `unset`. */
  readonly value: string | undefined;
  /** Label of the choice "nothing"; where absent, there is no such choice. */
  readonly unset?: string | undefined;
  /** What the closed select shows while nothing is chosen, where that is less than the label of the choice. */
  readonly unsetFace?: string | undefined;
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly onChoose: (value: string | undefined) => void;
  /** What is typed while it is open leaves the options that contain it; said above them until something is typed. */
  readonly search?: string | undefined;
  /** Below the options: makes what none of them is. */
  readonly make?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Parts a value that is the empty text from the choice "unset". */
const prefix = '=';
/** The entry that makes another one. */
const makes = '+';
const keyOf = (value: string | undefined) => (value === undefined ? '' : prefix + value);

function Option({ value, label, icon, note, chosen }: SelectOption & { readonly chosen: boolean }) {
  const id = useId();
  return (
    <Combobox.Option
      value={value}
      active={chosen}
      aria-selected={chosen}
      aria-labelledby={note ? `${id}label` : undefined}
      aria-describedby={note ? `${id}note` : undefined}
      className={styles.option}
    >
      <span className={styles.tick}>{chosen && <Icon name="ok" size={14} />}</span>
      {icon && <Icon name={icon} size={14} />}
      <span id={`${id}label`}>{label}</span>
      {note && (
        <span id={`${id}note`} className={styles.note}>
          {note}
        </span>
      )}
    </Combobox.Option>
  );
}

type FaceProps = ComponentProps<'button'> & {
  readonly label: string;
  readonly unset: boolean;
  readonly icon: IconName | undefined;
};

/** What a select looks like while it is closed. */
function Face({ label, unset, icon, className, ...rest }: FaceProps) {
  return (
    <button
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      {...rest}
      type="button"
      className={[styles.input, styles.select, unset ? styles.unset : '', className ?? ''].join(' ')}
    >
      {icon && <Icon name={icon} size={14} className={styles.kind} />}
      <span className={styles.chosen}>{label}</span>
      <Icon name="open" size={14} className={styles.open} />
    </button>
  );
}

/** Letters that come within this time of each other are one word, ms. */
const typingPause = 1000;

type ListProps = Omit<SelectProps, 'onKeyDown'> & { readonly face: FaceProps };

/** A select that was opened once. */
function Opened({ value, unset, options: all, onChoose, search, make, face }: ListProps) {
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active', { scrollIntoView: true }),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped('');
    },
  });
  const meant = ({ label }: SelectOption) => label.toLowerCase().includes(typed.toLowerCase());
  const options =
    typed === ''
      ? all
      : all.flatMap((o) => ('options' in o ? { ...o, options: o.options.filter(meant) } : meant(o) ? o : []));
  const target = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const atFirst = useRef(() => {
    // Said here, as the list itself says its id too late for the attributes of the button.
    combobox.setListId(listId);
    target.current?.focus({ preventScroll: true });
    combobox.openDropdown();
  });
  useEffect(() => atFirst.current(), []);
  const flat = [
    ...(unset === undefined ? [] : [unset]),
    ...options.flatMap((o) => ('options' in o ? o.options.map(({ label }) => label) : [o.label])),
  ];
  const sought = useRef({ text: '', time: 0 });
  /** The option that begins with the letters typed one after the other; where none does, the next that begins with the last. */
  const seek = (letter: string, time: number, at: number): number => {
    const { text: before, time: then } = sought.current;
    const text = time - then < typingPause ? before + letter : letter;
    const next = (letters: string, from: number) => {
      const begins = (label: string) => label.toLowerCase().startsWith(letters);
      const after = flat.findIndex((label, i) => i >= from && begins(label));
      return after >= 0 ? after : flat.findIndex(begins);
    };
    const found = text.length > 1 ? next(text, at) : -1;
    sought.current = { text: found >= 0 ? text : letter, time };
    return found >= 0 ? found : next(letter, at + 1);
  };
  useEffect(() => {
    // The first of what is left is what Enter takes.
    if (typed !== '') combobox.selectFirstOption();
  }, [typed, combobox.selectFirstOption]);
  /** Letters go to the option that begins with them, Home and End to the first and the last. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!combobox.dropdownOpened || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      search !== undefined &&
      (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' '))
    ) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(event.key === 'Backspace' ? typed.slice(0, -1) : typed + event.key);
      return;
    }
    const at = combobox.getSelectedOptionIndex();
    const found =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? flat.length - 1
          : event.key.length !== 1 || event.key === ' '
            ? -1
            : seek(event.key.toLowerCase(), event.timeStamp, at);
    if (found < 0) return;
    event.preventDefault();
    combobox.selectOption(found);
  };
  const option = (o: SelectOption) => (
    <Option
      key={o.value}
      value={keyOf(o.value)}
      label={o.label}
      icon={o.icon}
      note={o.note}
      chosen={o.value === value}
    />
  );
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(key) => {
        combobox.closeDropdown();
        if (key === makes) make?.run();
        else onChoose(key === '' ? undefined : key.slice(prefix.length));
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <Face
          {...face}
          ref={target}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            combobox.closeDropdown();
            face.onBlur?.(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        {search !== undefined && (
          <div className={styles.search} role="status">
            <Icon name="search" size={14} />
            {typed === '' ? <span className={styles.unset}>{search}</span> : typed}
          </div>
        )}
        <Combobox.Options id={listId} className={styles.options} aria-label={face['aria-label']}>
          {unset !== undefined && typed === '' && (
            <Option value="" label={unset} chosen={value === undefined} />
          )}
          {options.map((o) =>
            'options' in o ? (
              <Combobox.Group key={o.label} label={o.label}>
                {o.options.map(option)}
              </Combobox.Group>
            ) : (
              option(o)
            ),
          )}
          {make && <Option value={makes} label={make.label} icon="add" chosen={false} />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const opens = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' ']);

/**
 * A choice of one among several, with an explicit choice "unset", which is another thing than the empty value. A form shows
 * dozens at once and a person opens one: until then it is a button, which costs nothing to mount.
 */
export function Select(props: SelectProps) {
  const { value, unset, unsetFace = unset, options, onChoose, search, make, ...rest } = props;
  const [used, setUsed] = useState(false);
  const all = options.flatMap((o) => ('options' in o ? o.options : [o]));
  const chosen = value === undefined ? undefined : all.find((o) => o.value === value);
  const label = value === undefined ? (unsetFace ?? '') : (chosen?.label ?? value);
  const face = { ...rest, label, icon: chosen?.icon, unset: value === undefined };
  if (used) {
    return <Opened {...{ value, unset, options, onChoose, search, make, face }} />;
  }
  return (
    <Face
      {...face}
      onClick={() => setUsed(true)}
      onKeyDown={(event) => {
        if (!opens.has(event.key)) return;
        event.preventDefault();
        setUsed(true);
      }}
    />
  );
}
