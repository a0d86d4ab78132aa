/** Bits of a mode beside those of the permissions. */
export const setgid = 0o2000;
export const sticky = 0o1000;

/** `0644`, `2777`: four octal digits, as `stat -c %04a` prints them. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

const letters = ['---', '--x', '-w-', '-wx', 'r--', 'r-x', 'rw-', 'rwx'];

/** `drwxrwsr-x`: as `ls -l` prints it. */
export function modeLetters(mode: number, kind: 'file' | 'directory'): string {
  const [user, group, others] = [6, 3, 0].map((shift) => letters[(mode >> shift) & 7] ?? '---');
  const marked = (part = '---', set: boolean, small: string) =>
    set ? part.slice(0, 2) + (part.endsWith('x') ? small : small.toUpperCase()) : part;
  return [
    kind === 'directory' ? 'd' : '-',
    marked(user, (mode & 0o4000) !== 0, 's'),
    marked(group, (mode & setgid) !== 0, 's'),
    marked(others, (mode & sticky) !== 0, 't'),
  ].join('');
}
