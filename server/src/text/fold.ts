const ASCII = /^[\x20-\x7e]*$/u;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /[‘’ʼ＇´]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** A word as it is compared: lower case, without accents, with plain apostrophes and without soft hyphens. `fold('Índice')` is `indice`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").replace(INVISIBLE, '');
}
