/** A combination of keys. */
export interface Shortcut {
  /** `KeyboardEvent.key`, in lower case. */
  readonly key: string;
  /** With Ctrl, on a Mac with Command. */
  readonly command?: true;
  readonly shift?: true;
}

/** What is read of a `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** True when a key press is a shortcut; Alt makes another one of it. */
export function isPressed(shortcut: Shortcut, press: KeyPress): boolean {
  return (
    press.key.toLowerCase() === shortcut.key &&
    (press.ctrlKey || press.metaKey) === (shortcut.command ?? false) &&
    press.shiftKey === (shortcut.shift ?? false) &&
    !press.altKey
  );
}

/** A shortcut as keyboards name it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shortcutText({ key, command, shift }: Shortcut, mac: boolean): string {
  const name = key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key;
  if (mac) return `${shift ? '⇧' : ''}${command ? '⌘' : ''}${name}`;
  return `${command ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
