/** What a browser keeps, in memory; told to, it refuses to keep more. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  /** Start of the keys under which nothing can be saved. */
  refuses = '\n';
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    if (this.full || key.startsWith(this.refuses)) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}
