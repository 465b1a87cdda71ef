import { describe, expect, it } from 'vitest';
import type { Language } from '../../text/language.ts';
import { amountOf } from './normal.ts';
import { notationOf, unitNamed } from './notation.ts';
import { factsOf } from './testing.ts';
import { strategyOf } from '../../strategy/index.ts';
import { registerOf } from '../../strategy/register.ts';

describe('a header', () => {
  it.each<[Language, string, string | undefined, number]>([
    ['en', "Cost (US$ '000)", 'USD', 1e3], ['en', 'Cost (000s)', undefined, 1e3], ['en', 'Cost (US$ ’000,000)', 'USD', 1e6], ['en', 'Budget $000', undefined, 1e3], ['en', 'Cost 2027', undefined, 1],
    ['es', "Costo ('000 USD)", 'USD', 1e3], ['es', 'Costo (miles de pesos)', undefined, 1e3], ['es', 'Costo en miles de millones de pesos', undefined, 1e9], ['es', 'Hasta 1.000', undefined, 1],
    ['pt', "Custo (R$ '000)", 'BRL', 1e3], ['pt', 'Custo (milhares de reais)', 'BRL', 1e3], ['pt', 'Custo (000s)', undefined, 1e3],
  ])('names scale and currency, %s: %s', (language, header, currency, scale) => {
    expect(notationOf(header, [], language)).toMatchObject({ currency, scale });
  });
});

describe('a caption', () => {
  it.each<[Language, string, ReturnType<typeof unitNamed>]>([
    ['es', 'Tabla 2. Presupuesto (en millones de pesos)', { currency: undefined, scale: 1e6 }],
    ['es', 'Cifras en miles de millones de pesos colombianos.', { currency: undefined, scale: 1e9 }],
    ['es', 'Los montos se expresan en miles de USD:', { currency: 'USD', scale: 1e3 }],
    ['es', 'Todos los valores están en dólares.', { currency: 'USD', scale: 1 }],
    ['es', 'El programa llegará en 2027 a los hogares con 5 millones de pesos:', undefined],
    ['es', 'El plan se ejecutará en miles de hogares:', undefined],
    ['es', 'La acción se mide en reales avances y en dólares crece:', undefined],
    ['en', 'Table 2: Budget (US$ million)', { currency: 'USD', scale: 1e6 }],
    ['en', 'All figures are in thousands of euros.', { currency: 'EUR', scale: 1e3 }],
    ['en', "Amounts in US$ '000", { currency: 'USD', scale: 1e3 }],
    ['en', 'It will invest 5 million dollars in thousands of schools:', undefined],
    ['pt', 'Quadro 1 – Custos (em milhões de reais)', { currency: 'BRL', scale: 1e6 }],
    ['pt', 'Valores em R$ mil.', { currency: 'BRL', scale: 1e3 }],
    ['pt', 'Serão formadas em milhares de escolas:', undefined],
  ])('names the unit of amounts, %s: %s', (language, text, expected) => {
    expect(unitNamed(text, language)).toEqual(expected);
  });

  it.each<[Language, string]>([
    ['es', 'El presupuesto se expresa en millones de pesos.\n\n| Acción | Responsable | Costo |\n|---|---|---|\n| Crear el registro | DNP | 5 |'],
    ['es', '| Acción | Responsable | Costo |\n|---|---|---|\n| Crear el registro | DNP | 5 |\n\nFuente: elaboración propia. Cifras en millones de pesos.'],
    ['es', '## Presupuesto (millones de pesos)\n\n| Acción | Crear el registro |\n|---|---|\n| Responsable | DNP |\n| Costo | 5 |'],
    ['en', '*Table 1. Costs in millions of pesos*\n\n| Action | Lead | Cost |\n|---|---|---|\n| Set up a register | DPO | 5 |'],
    ['pt', 'Tabela 1. Custos (milhões de pesos)\n\n| Ação | Responsável | Custo |\n|---|---|---|\n| Criar o registro | MCTI | 5 |'],
  ])('or a leading sentence holds for the amounts of its table, %s: %s', (language, body) => {
    const facts = factsOf(body, language);
    const money = facts.commitments.flatMap(each => each.money ?? []).map(amountOf);
    expect(money).toEqual([{ value: 5e6, currency: undefined, perYear: false }]);
    const { tables } = registerOf(strategyOf(facts, 'draft'));
    expect(tables[0]?.columns.flatMap(({ notation }) => notation?.scale ?? [])).toEqual([1e6]);
  });

  it('gives way to the header, and does not hold for the next table', () => {
    const table = (header: string) => `| Acción | Responsable | ${header} |\n|---|---|---|\n| Crear el registro ${header.length} | DNP | 5 |`;
    const facts = factsOf(`Cifras en millones de pesos:\n\n${table('Costo (miles de USD)')}\n\nOtra tabla sigue.\n\n${table('Costo')}`, 'es');
    expect(facts.commitments.flatMap(each => each.money ?? []).map(amountOf)).toMatchObject([{ value: 5e3, currency: 'USD' }, { value: 5 }]);
  });
});
