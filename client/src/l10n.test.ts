/** Every text of the user interface exists in three languages, and none is left over. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(ROOT, 'client/src');
const LANGUAGES = ['es', 'pt-br'] as const;

type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const texts = (file: string): Texts => JSON.parse(read(file)) as Texts;
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/gu)].map(match => match[0]).sort();

/** The texts that the client asks for: the literals in calls of `t` and `l10n.t`. */
function askedFor(): readonly string[] {
  const files = readdirSync(SOURCES).filter(file => file.endsWith('.ts') && !/\.(?:test|fake)\.ts$/u.test(file));
  const literals = files.flatMap(file => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/\bt\(\s*'(?<text>(?:[^'\\]|\\.)*)'/gu)]);
  return [...new Set(literals.map(match => (match.groups?.['text'] ?? '').replaceAll("\\'", "'")))].sort();
}

test('every call asks for a literal text, so that none escapes this check', () => {
  const calls = readdirSync(SOURCES).filter(file => file.endsWith('.ts') && !/\.(?:test|fake)\.ts$/u.test(file))
    .flatMap(file => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/\bt\((?!\s*')[^)]*/gu)].map(match => `${file}: ${match[0]}`));
  expect(calls).toEqual([]);
});

describe.each(LANGUAGES)('texts in %s', language => {
  const bundle = texts(`l10n/bundle.l10n.${language}.json`);

  test('translate each text that the client asks for, and no other', () => {
    expect(askedFor().length).toBeGreaterThan(0);
    expect(Object.keys(bundle).sort()).toEqual(askedFor());
  });

  test('are not empty and keep their placeholders', () => {
    for (const [key, text] of Object.entries(bundle)) {
      expect(text, key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(key));
    }
  });
});

describe('texts of the manifest', () => {
  const english = texts('package.nls.json');
  const used = [...new Set([...read('package.json').matchAll(/"%(?<key>[^%"]+)%"/gu)].map(match => match.groups?.['key'] ?? ''))].sort();

  test('each key exists, and each text is used', () => {
    expect(used.length).toBeGreaterThan(0);
    expect(Object.keys(english).sort()).toEqual(used);
  });

  test.each(LANGUAGES)('are complete in %s', language => {
    const translated = texts(`package.nls.${language}.json`);
    expect(Object.keys(translated)).toEqual(Object.keys(english));
    expect(Object.values(translated)).not.toContain('');
  });
});
