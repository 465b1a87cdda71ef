import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import type { CurrencySum } from './budget.ts';
import { budgetOf } from './budget.ts';
import { PLANS, checkedDraft } from './register/testing.ts';

const budget = (body: string, language: Language = 'es') => budgetOf(checkedDraft(body, language).strategy);
const sums = (all: readonly CurrencySum[]) => all.map(({ currency, total, perYear, entries }) => [currency, total, perYear, entries.map(({ id }) => id).join(' ')]);

describe('the budget', () => {
  it.each(LANGUAGES)('sums amounts by currency, objective and source, and says what is left out, %s', language => {
    const { byCurrency, byObjective, bySource, leftOut, byYear } = budget(PLANS[language], language);
    expect(sums(byCurrency)).toEqual([['USD', 1_750_000, 0, 'A1.1 A1.2']]);
    expect(byObjective.map(each => [each.objective?.id, sums(each.sums)])).toEqual([['OE1', [['USD', 1_750_000, 0, 'A1.1 A1.2']]]]);
    expect(bySource.map(each => [each.source, each.sums.map(({ total }) => total)])).toEqual([[expect.stringMatching(/nacional|National/u), [1_500_000]], [undefined, [250_000]]]);
    expect(leftOut.map(({ entry, reason }) => [entry.id, reason])).toEqual([['A1.3', 'none']]);
    expect(byYear).toEqual([]);
  });

  it('never adds up different currencies', () => {
    expect(sums(budget('# Plan\n\n| Código | Acción | Plazo | Costo |\n|---|---|---|---|\n| A1 | Crear uno | 2027 | USD 100 |\n| A2 | Crear dos | 2027 | EUR 50 |\n| A3 | Crear tres | 2027 | USD 0,1 |\n| A4 | Crear cuatro | 2027 | $ 7 |').byCurrency))
      .toEqual([['USD', 100.1, 0, 'A1 A3'], ['EUR', 50, 0, 'A2'], [undefined, 7, 0, 'A4']]);
  });

  it('sums the columns of years, which are the total where there is no other', () => {
    const years = '# Plan\n\n| Código | Acción | Plazo | Costo 2027 (USD) | Costo 2028 (USD) |\n|---|---|---|---|---|\n| A1 | Crear uno | 2028 | 100 | 200 |\n| A2 | Crear dos | 2028 | | 50 |';
    expect([sums(budget(years).byCurrency), budget(years).byYear]).toEqual([[['USD', 350, 0, 'A1 A2']], [{ year: 2027, currency: 'USD', total: 100 }, { year: 2028, currency: 'USD', total: 250 }]]);
    const withTotal = years.replace('(USD) |\n', '(USD) | Costo total (USD) |\n').replace('---|\n', '---|---|\n').replace('200 |', '200 | 400 |').replace('50 |', '50 | 50 |');
    expect([sums(budget(withTotal).byCurrency), budget(withTotal).byYear.map(({ total }) => total)]).toEqual([[['USD', 450, 0, 'A1 A2']], [100, 250]]);
  });

  it('gives a year what the words give it', () => {
    const told = budget('# Plan\n\n| Código | Acción | Plazo | Costo |\n|---|---|---|---|\n| A1 | Crear uno | 2028 | USD 100.000 en 2027 y USD 200.000 en 2028 |\n| A2 | Crear dos | 2028 | USD 7.000 |');
    expect(told.byYear).toEqual([{ year: 2027, currency: 'USD', total: 100_000 }, { year: 2028, currency: 'USD', total: 200_000 }]);
    expect(sums(told.byCurrency)).toEqual([['USD', 307_000, 0, 'A1 A2']]);
  });

  it('counts amounts for each year once for each year of the action, and apart where the years are not known', () => {
    const yearly = budget('# Plan\n\n| Código | Acción | Inicio | Plazo | Costo anual (USD) |\n|---|---|---|---|---|\n| A1 | Crear uno | 2027 | 2029 | 100 |\n| A2 | Crear dos | | 2029 | 5 |');
    expect(sums(yearly.byCurrency)).toEqual([['USD', 300, 5, 'A1 A2']]);
    expect(yearly.byYear.map(({ year, total }) => [year, total])).toEqual([[2027, 100], [2028, 100], [2029, 100]]);
  });

  it('leaves out words, what can be read in two ways, and what objectives repeat', () => {
    const { leftOut, byCurrency } = budget('# Plan\n\n| Código | Acción | Plazo | Costo (USD) |\n|---|---|---|---|\n| A1 | Crear uno | 2027 | Presupuesto institucional |\n| A2 | Crear dos | 2027 | 1.234 |\n| A3 | Crear tres | 2027 | 1.234.567 |\n| A4 | Crear cuatro | 2027 | 1,234,567 |\n\n| Objetivo | Costo (USD) |\n|---|---|\n| OE1 | 900 |');
    expect(leftOut.map(({ entry, reason }) => [entry.id ?? entry.title, reason])).toEqual([['A1', 'no-amount'], ['A2', 'ambiguous'], ['OE1', 'objective']]);
    expect(byCurrency.map(({ total }) => total)).toEqual([2_469_134]);
  });

  it('counts once what several actions share', () => {
    const { byCurrency, leftOut } = budget('# Plan\n\n## Registro\n\nEl Ministerio de Salud creará el registro en 2027. La Agencia Digital publicará la guía en 2028.\n\n**Presupuesto:** USD 500');
    expect(byCurrency.map(({ total, entries }) => [total, entries.length])).toEqual([[500, 1]]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['shared']);
  });
});
