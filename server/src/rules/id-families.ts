/** What the rules on ids share: ids that are built alike, and the next one of them. */

const KEY = /^(?<prefix>\p{L}*#|\p{L}+)(?<path>.*)$/u;

/** The numbers of an id's key: `3.2` of `a3.2` and of `#3.2`. */
export function pathOf(key: string): string {
  return KEY.exec(key)?.groups?.['path'] ?? '';
}

/** What ids share that are built alike: their letters or word, and how many numbers they have. */
export function familyOf(key: string): string {
  return `${prefixOf(key)}${pathOf(key).split('.').length}`;
}

/** The letters or the word of an id's key; bare numbers have `#`. */
export function prefixOf(key: string): string {
  return KEY.exec(key)?.groups?.['prefix'] ?? '';
}

/** The id that follows the last of those built alike below the same number: `A1.5` for a second `A1.2` where `A1.4` is the last. */
export function nextFree(text: string, key: string, others: Iterable<string>): string | undefined {
  const parent = key.replace(/\d+$/u, '');
  const last = [...others].filter(other => other.startsWith(parent)).map(other => other.slice(parent.length)).filter(rest => /^\d+$/u.test(rest)).map(Number);
  return /\d$/u.test(text) && last.length > 0 ? text.replace(/\d+$/u, String(Math.max(...last) + 1)) : undefined;
}
