import { describe, expect, it } from 'vitest';
import { headerPart, labelPart } from '../analysis/commitments/headers.ts';
import { FILLS } from '../analysis/commitments/parts.ts';
import { factsOf } from '../analysis/commitments/testing.ts';
import { PART_NAMES } from '../analysis/index.ts';
import { LANGUAGES } from '../text/language.ts';
import { NOTES, partWords } from './draft-words.ts';

describe.each(LANGUAGES)('the words for parts (%s)', language => {
  it.each(PART_NAMES)('have a name for %s that is read as its header and its label', part => {
    const { name } = partWords(part, language);
    const [header, label] = [headerPart(name, language), labelPart(name, language)];
    expect(header && FILLS[header]).toBe(part);
    // Nobody labels a line with the action's number.
    if (part !== 'id') expect(label && FILLS[label]).toBe(part);
  });

  it.each(PART_NAMES)('have a blank for %s that is known as one', part => {
    const { blank } = partWords(part, language);
    expect(factsOf(blank, language).placeholders.map(({ text }) => text)).toEqual([blank]);
  });

  it('have a header for notes that is no part', () => {
    expect(headerPart(NOTES[language], language)).toBeUndefined();
  });
});
