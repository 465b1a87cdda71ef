import { describe, expect, it } from 'vitest';
import { parseDraft } from '../draft/index.ts';
import { findPlaceholders, isEmpty, isUnwritten } from './placeholders.ts';

const found = (text: string) => findPlaceholders(parseDraft('draft.md', text)).map(({ span }) => text.slice(span.start, span.end));

describe('placeholders', () => {
  it.each([
    ['El plazo es [completar].', ['[completar]']],
    ['El costo: por definir.', ['por definir']],
    ['| Plazo |\n|---|\n| por definir |\n', ['por definir']],
    ['El calendario queda por definir.', ['queda por definir']],
    ['O prazo: a definir', ['a definir']],
    ['Deadline: TBD', ['TBD']],
    ['The budget is [insert amount].', ['[insert amount]']],
    ['Cost: to be determined.', ['to be determined']],
    ['Hasta 20XX se capacitará a XX personas.', ['20XX', 'XX']],
    ['[Entidad responsable] elaborará [acción].', ['[Entidad responsable]', '[acción]']],
  ])('are found in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Todo el país tendrá acceso. TODO EL PAÍS.',
    'En el siglo XX no había IA; el Capítulo XX lo explica.',
    'En los siglos XIX y XX hubo máquinas.',
    'Falta por definir los criterios con las entidades.',
    'O comitê vai ajudar a definir prioridades.',
    'Véase [la guía](https://example.org) y [1].',
    'Texto [sic] citado [...] aquí.',
    '- [ ] tarea\n- [x] otra',
    '`[completar]` se escribe así.',
    'The 20th century (XX century) ended.',
  ])('are not seen in %j', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('an unwritten section', () => {
  const first = (text: string) => {
    const draft = parseDraft('draft.md', text);
    const section = draft.sections[0];
    if (!section) throw new Error('no section');
    return { draft, section, placeholders: findPlaceholders(draft) };
  };

  it('holds only a skeleton', () => {
    const { draft, section, placeholders } = first('## Financiación\n\n<!-- ai-strategy covers financing -->\n\n[Entidad que paga] financiará [acción] con [monto y moneda].\n');
    expect(isUnwritten(section, draft, placeholders)).toBe(true);
  });

  it('is written once somebody replaced the brackets, even if one is left', () => {
    const { draft, section, placeholders } = first('## Financiación\n\nLa Agencia Digital financiará la plataforma de datos públicos y la formación de su personal con 3 millones de dólares de [completar].\n');
    expect(isUnwritten(section, draft, placeholders)).toBe(false);
  });

  it('is not the same as an empty one', () => {
    const { draft, section, placeholders } = first('## Financiación\n\n<!-- a comment -->\n');
    expect(isUnwritten(section, draft, placeholders)).toBe(false);
    expect(isEmpty(section, draft)).toBe(true);
  });

  it('is not empty when it holds a picture, a table or a subsection', () => {
    for (const text of ['## A\n\n![](mapa.png)\n', '## A\n\n| x |\n|---|\n| 1 |\n', '## A\n\n### B\n\ntexto\n', '## A\n\n<img src="x.png">\n']) {
      const { draft, section } = first(text);
      expect(isEmpty(section, draft), text).toBe(false);
    }
  });
});
