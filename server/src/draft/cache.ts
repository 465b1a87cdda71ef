/** Values by text, those dropped first that were not asked for longest. */
export class Cache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #capacity: number;
  #size = 0;

  /** @param capacity How many characters all keys together may have. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    this.#delete(key);
    this.#values.set(key, value);
    this.#size += key.length;
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#capacity) {
        return;
      }
      this.#delete(oldest);
    }
  }

  #delete(key: string): void {
    this.#size -= this.#values.delete(key) ? key.length : 0;
  }
}
