import { describe, expect, it } from 'vitest';
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { compile, search } from './patterns.ts';

/** The words that a pattern covers in a text, or undefined where it does not occur. */
function covered(pattern: string, text: string, language: Language = 'es'): string | undefined {
  const tokens = tokenize(text, language);
  const [match] = search(compile([[pattern, 'label']], language), tokens);
  return match && text.slice(tokens[match.first]?.start, tokens[match.last]?.end);
}

describe('patterns', () => {
  it('find a phrase whatever its accents, case and inflection', () => {
    expect(covered('marco ético', 'Se publicarán MARCOS ETICOS para la IA.')).toBe('MARCOS ETICOS');
  });

  it('skip function words between the words of a phrase', () => {
    expect(covered('gobernanza datos', 'la gobernanza de los datos públicos')).toBe('gobernanza de los datos');
  });

  it('do not skip words that carry meaning', () => {
    expect(covered('gobernanza datos', 'la gobernanza pública y los datos')).toBeUndefined();
  });

  it('take either word of an alternative', () => {
    expect(covered('fuente financiación/financiamiento', 'la fuente de financiamiento')).toBe('fuente de financiamiento');
    expect(covered('fuente financiación/financiamiento', 'el financiamiento')).toBeUndefined();
  });

  it('join parts in any order and span from the first to the last', () => {
    expect(covered('capacitar/formar + servidores públicos', 'A los servidores públicos se los capacitará.')).toBe('servidores públicos se los capacitará');
    expect(covered('capacitar/formar + servidores públicos', 'Se capacitará a los docentes.')).toBeUndefined();
  });

  it('let a slash join phrases where a pattern has several parts', () => {
    expect(covered('capacity building/training + civil servants', 'training for civil servants', 'en')).toBe('training for civil servants');
    expect(covered('capacity building/training + civil servants', 'capacity building of civil servants', 'en')).toBe('capacity building of civil servants');
  });

  it('match every word that begins with a starred stem', () => {
    expect(covered('algoritm*', 'la auditoría algorítmica')).toBe('algorítmica');
    expect(covered('algoritm*', 'el ritmo')).toBeUndefined();
  });

  it('join parts that lie near each other, wherever in a long text, and no others', () => {
    const filler = 'palabra '.repeat(400);
    expect(covered('capacitar + docentes', `capacitar ${filler} docentes`)).toBeUndefined();
    expect(covered('capacitar + docentes', `capacitar ${filler} docentes ${filler} docentes que se capacitar ${filler}`)).toBe('docentes que se capacitar');
    expect(covered('capacitar + docent*', `docentes ${filler} capacitar a los docentes ${filler} capacitar`)).toBe('capacitar a los docentes');
  });

  it('report every place of a pattern', () => {
    const tokens = tokenize('datos y datos y más datos', 'es');
    expect(search(compile([['datos', 'label']], 'es'), tokens)).toHaveLength(3);
  });

  it('find nothing in an empty text or with an empty pattern', () => {
    expect(covered('datos', '')).toBeUndefined();
    expect(search(compile([['', 'label']], 'es'), tokenize('datos', 'es'))).toEqual([]);
  });
});
