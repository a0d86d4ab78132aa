/** A combination of keys. */
export interface Shortcut {
  /** `KeyboardEvent.key`, in lower case. */
  readonly key: string;
  /** `KeyboardEvent.code`, asked instead of the key: with Alt a Mac types another letter. */
  readonly code?: string;
  /** With Ctrl, on a Mac with Command. */
  readonly command?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** What is read of a `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** True when a key press is a shortcut, with no other key of that kind held. */
export function isPressed(shortcut: Shortcut, press: KeyPress): boolean {
  return (
    (shortcut.code === undefined ? press.key.toLowerCase() === shortcut.key : press.code === shortcut.code) &&
    (press.ctrlKey || press.metaKey) === (shortcut.command ?? false) &&
    press.shiftKey === (shortcut.shift ?? false) &&
    press.altKey === (shortcut.alt ?? false)
  );
}

/** A shortcut as keyboards name it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shortcutText({ key, command, shift, alt }: Shortcut, mac: boolean): string {
  const name = key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key;
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${command ? '⌘' : ''}${name}`;
  return `${command ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
