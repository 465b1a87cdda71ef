/** Remembers what a pure function said of a text, so that an edit in one paragraph costs one paragraph. */

/** Longer texts are asked about seldom and would fill the memory. */
const LONGEST = 4000;

/**
 * The function with a memory of so many texts. It is emptied when full, so that a server that runs for weeks does not grow; the same text then gets
 * a new answer that is equal to the old one.
 */
export function remembering<Answer>(limit: number, answer: (text: string) => Answer): (text: string) => Answer {
  // In an object of its own, so that `undefined` is an answer too.
  const known = new Map<string, { readonly answer: Answer }>();
  return text => {
    if (text.length > LONGEST) return answer(text);
    const old = known.get(text);
    if (old) return old.answer;
    if (known.size >= limit) known.clear();
    const found = answer(text);
    known.set(text, { answer: found });
    return found;
  };
}
