/** An id that no other draft has. `crypto.randomUUID` is missing on plain HTTP. */
export function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join('-');
}
