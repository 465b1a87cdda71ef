import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInItems } from './run-in-items.ts';

/** What stands before the items, and the items, as text. */
function parts(text: string): readonly [lead: string, ...items: string[]] | undefined {
  const found = runInItems(text);
  return found && [found.lead ? text.slice(found.lead.start, found.lead.end) : '', ...found.items.map(({ start, end }) => text.slice(start, end))];
}

describe('items that run in a paragraph', () => {
  it('are found by their bullets, which are left out', () => {
    expect(parts('Acciones: • Crear un registro. • Capacitar a 300 funcionarios.')).toEqual(['Acciones: ', 'Crear un registro. ', 'Capacitar a 300 funcionarios.']);
    expect(parts('● Publish a guide ● Open a lab')).toEqual(['', 'Publish a guide ', 'Open a lab']);
  });

  it('are found by codes in rising order, which stay', () => {
    expect(parts('Acción Plazo 1.1.A Publicar la guía 2027 1.1.B Abrir el laboratorio 2028 1.1.C Crear el fondo 2029')).toEqual(['Acción Plazo ', '1.1.A Publicar la guía 2027 ', '1.1.B Abrir el laboratorio 2028 ', '1.1.C Crear el fondo 2029']);
    expect(parts('LC-1. Creación de la agencia. LC-2. Diseño del plan. LC-3. Fondo común.')?.length).toBe(4);
    expect(parts('8.1 Conclude an agreement 8.2 Open the facility 8.10 Train officials')?.length).toBe(4);
  });

  it.each([
    'The Agency will publish a guide by June 2027.',
    'See Annex A3. The lab (A4) opens in 2027. Table A5 Shows the sums, and A3 Shows others.',
    'Actions 1.1.B and 1.1.C start after a pilot.',
    'In 2027 The Agency, in 2028 The Ministry and in 2029 The Council will report.',
    'Versions 3.5 Beta and 2.1 Alpha of the system, and 1.4 Gamma.',
    '',
  ])('are not seen in "%s"', text => expect(parts(text)).toBeUndefined());

  it('cover no more than the text, in order, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('• ', 'A1. ', 'A2. ', 'B3 ', '1.1 ', '1.2.A ', 'Word ', 'text ', ' ', '\n', '.')), pieces => {
      const text = pieces.join('');
      const found = runInItems(text);
      const spans = found ? [...found.lead ? [found.lead] : [], ...found.items] : [];
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }));
  });
});
