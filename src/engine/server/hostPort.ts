/** `net.SplitHostPort`: one colon, or a host in brackets; either part may be empty. */
export function isHostPort(text: string): boolean {
  if (text.startsWith('[')) return /^\[[^[\]]*\]:[^:[\]]*$/.test(text);
  return /^[^:[\]]*:[^:[\]]*$/.test(text);
}
