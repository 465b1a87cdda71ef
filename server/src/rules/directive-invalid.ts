import type { DeclarationIssue } from '../analysis/index.ts';
import { declarationFindings, unknownRules } from './declarations.ts';
import type { Rule } from './types.ts';

/** A comment speaks to the linter in words that it does not know. */
export const directiveInvalid: Rule<Extract<DeclarationIssue['kind'], 'unknown-verb' | 'unknown-item' | 'unknown-rule' | 'no-item' | 'no-reason'>> = {
  meta: {
    id: 'directive-invalid',
    category: 'settings',
    severity: { draft: 'warning', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'An ai-strategy comment cannot be understood.',
      es: 'Un comentario ai-strategy no se puede entender.',
      pt: 'Um comentário ai-strategy não pode ser entendido.',
    },
    messages: {
      'unknown-verb': {
        en: '“{word}” is not something an ai-strategy comment can say. Possible words: {expected}.',
        es: '«{word}» no es una instrucción de los comentarios ai-strategy. Instrucciones posibles: {expected}.',
        pt: '“{word}” não é uma instrução dos comentários ai-strategy. Instruções possíveis: {expected}.',
      },
      'unknown-item': {
        en: '“{word}” is not an item of the report. {meant}',
        es: '«{word}» no es un elemento del informe. {meant}',
        pt: '“{word}” não é um item do relatório. {meant}',
      },
      'unknown-rule': {
        en: '“{word}” is not a rule, so nothing is ignored here. {meant}',
        es: '«{word}» no es una regla, así que aquí no se ignora nada. {meant}',
        pt: '“{word}” não é uma regra, portanto nada é ignorado aqui. {meant}',
      },
      'no-item': {
        en: 'Name the item after “{word}”, for example: {word} financing.',
        es: 'Conviene nombrar el elemento después de «{word}», por ejemplo: {word} financing.',
        pt: 'Convém nomear o item depois de “{word}”, por exemplo: {word} financing.',
      },
      'no-reason': {
        en: 'Give the reason after a colon, for example: “{word} …: decided by the board on 3 March”.',
        es: 'Conviene dar la razón después de dos puntos, por ejemplo: «{word} …: decidido por el comité el 3 de marzo».',
        pt: 'Convém dar a razão depois de dois-pontos, por exemplo: “{word} …: decidido pelo comitê em 3 de março”.',
      },
    },
  },
  *check({ documents }) {
    yield* declarationFindings(documents, 'directive');
    yield* unknownRules(documents);
  },
};
