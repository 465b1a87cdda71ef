import { describe, expect, test } from 'vitest';
import { declare } from './declaration.ts';

/** The text after the declaration; unchanged where there is nothing to declare. */
function declared(text: string): string {
  const change = declare(text);
  return change === undefined ? text : text.slice(0, change.offset) + change.text + text.slice(change.offset + change.length);
}

describe('declaring a draft a strategy', () => {
  test.each([
    ['an empty file', '', '---\nai-strategy: true\n---\n\n'],
    ['a file without front matter', '# Plan\n', '---\nai-strategy: true\n---\n\n# Plan\n'],
    ['a file that begins with a rule', '---\n\n# Plan\n', '---\nai-strategy: true\n---\n\n---\n\n# Plan\n'],
    ['front matter with other keys', '---\ntitle: Plan\n---\n# Plan\n', '---\nai-strategy: true\ntitle: Plan\n---\n# Plan\n'],
    ['empty front matter', '---\n---\n# Plan\n', '---\nai-strategy: true\n---\n# Plan\n'],
    ['what is no front matter for want of an end', '---\ntitle: x\n...\n', '---\nai-strategy: true\n---\n\n---\ntitle: x\n...\n'],
    ['a file with CRLF', '---\r\ntitle: x\r\n---\r\n', '---\r\nai-strategy: true\r\ntitle: x\r\n---\r\n'],
    ['a file with CRLF and no front matter', '# Plan\r\n', '---\r\nai-strategy: true\r\n---\r\n\r\n# Plan\r\n'],
    ['a file that denies it', '---\nlang: es\nai-strategy: false # not yet\n---\n', '---\nlang: es\nai-strategy: true\n---\n'],
    ['a file that denies it, with CRLF', '---\r\nai-strategy: false\r\nlang: es\r\n---\r\n', '---\r\nai-strategy: true\r\nlang: es\r\n---\r\n'],
    ['a key without a value', '---\nai-strategy:\nlang: es\n---\n', '---\nai-strategy: true\nlang: es\n---\n'],
  ])('changes %s', (_name, text, expected) => {
    expect(declared(text)).toBe(expected);
  });

  test.each([
    ['says so already', '---\nai-strategy: true\n---\n'],
    ['has settings of its own', '---\nai-strategy:\n  stage: final\n---\n'],
    ['has settings of its own, with CRLF', '---\r\nai-strategy:\r\n  stage: final\r\n---\r\n'],
  ])('changes nothing where the file %s', (_name, text) => {
    expect(declare(text)).toBeUndefined();
  });

  test.each(['', '# Plan\n', '---\ntitle: x\n---\n', '---\r\nai-strategy: false\r\n---\r\n'])('has nothing left to do afterwards: %j', text => {
    expect(declare(declared(text))).toBeUndefined();
  });
});
