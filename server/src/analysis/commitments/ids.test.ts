import { describe, expect, it } from 'vitest';
import { idOfCell, idsIn, leadingId } from './ids.ts';

describe('ids', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['La acción A3.2 y el OE-1', ['A3.2', 'OE-1'], ['a3.2', 'oe1']],
    ['Acción 1.2 sirve al Objetivo 3', ['Acción 1.2', 'Objetivo 3'], ['#1.2', 'obj#3']],
    ['Action A1.1 serves Strategic... Goal 2', ['A1.1', 'Goal 2'], ['a1.1', 'goa#2']],
    ['Ação 10 e Eixo 4', ['Ação 10', 'Eixo 4'], ['#10', 'eix#4']],
    ['ISO 27001, Q3 2027, COVID-19, CO2, Ley 1581, 2027, GPT-4, 50 %', [], []],
    ['AB12-34', [], []],
    ['Una meta de 500 docentes, a goal of 50, la acción de 3 meses, action in 2 phases', [], []],
  ])('in %s', (text, found, keys) => {
    expect(idsIn(text).map(id => id.text)).toEqual(found);
    expect(idsIn(text).map(id => id.key)).toEqual(keys);
    for (const id of idsIn(text)) expect(text.slice(id.span.start, id.span.end)).toBe(id.text);
  });

  it('open a text only where nothing but marks stand before', () => {
    expect(leadingId('**A1.1.** Publicar')?.text).toBe('A1.1');
    expect(leadingId('Publicar A1.1')).toBeUndefined();
  });

  it('may be numbers in a cell of their own', () => {
    expect(idOfCell('1.2')?.key).toBe('#1.2');
    expect(idOfCell('A1 y A2')).toBeUndefined();
  });
});
