import { askedActions, findingsFor, isLeftToElement, lackCases, unreadableCases } from './commitment-support.ts';
import type { Rule } from './types.ts';

/** An action with neither an amount nor a source of money. */
export const commitmentWithoutFunding: Rule<'each' | 'many' | 'unreadable' | 'unreadableMany'> = {
  meta: {
    id: 'commitment-without-funding',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'An action gives neither a sum nor a source of money.',
      es: 'Una acción no da ni monto ni fuente de recursos.',
      pt: 'Uma ação não traz nem valor nem fonte de recursos.',
    },
    messages: {
      each: {
        en: '“{text}” says neither what it costs nor who pays. Add a sum or a source, or say that it needs no new money.',
        es: '«{text}» no dice ni cuánto cuesta ni quién lo paga. Conviene agregar un monto o una fuente, o decir que no requiere recursos nuevos.',
        pt: '“{text}” não diz nem quanto custa nem quem paga. Convém acrescentar um valor ou uma fonte, ou dizer que não exige recursos novos.',
      },
      many: {
        en: '{count} of {total} actions say neither what they cost nor who pays. Add a sum or a source to each, or say that it needs no new money.',
        es: '{count} de {total} acciones no dicen ni cuánto cuestan ni quién las paga. Conviene agregar a cada una un monto o una fuente, o decir que no requiere recursos nuevos.',
        pt: '{count} de {total} ações não dizem nem quanto custam nem quem paga. Convém acrescentar a cada uma um valor ou uma fonte, ou dizer que não exige recursos novos.',
      },
      unreadable: {
        en: '“{text}” stands where the cost goes, and no sum can be read in it. Write the amount and the currency.',
        es: '«{text}» ocupa el lugar del costo y no contiene un monto que se pueda leer. Conviene escribir la cifra y la moneda.',
        pt: '“{text}” ocupa o lugar do custo e não contém um valor que se possa ler. Convém escrever o número e a moeda.',
      },
      unreadableMany: {
        en: '{count} of {total} actions have a cost in which no sum can be read, such as “{text}”. Write the amount and the currency.',
        es: '{count} de {total} acciones tienen un costo en el que no se puede leer un monto, como «{text}». Conviene escribir la cifra y la moneda.',
        pt: '{count} de {total} ações têm um custo em que não se pode ler um valor, como “{text}”. Convém escrever o número e a moeda.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('financing', strategy)) return;
    const rule = 'commitment-without-funding';
    const asked = askedActions(strategy);
    yield* findingsFor(lackCases(asked, ['money', 'source'], strategy), { rule, each: 'each', many: 'many', total: asked.length }, strategy);
    // Who names a source has said where the money is, whatever else stands in the cell.
    const unreadable = unreadableCases(asked.filter(({ parts }) => !parts.source), 'money');
    yield* findingsFor(unreadable, { rule, each: 'unreadable', many: 'unreadableMany', total: asked.length }, strategy);
  },
};
