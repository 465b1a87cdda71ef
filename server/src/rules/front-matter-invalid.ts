import type { DeclarationIssue } from '../analysis/index.ts';
import { declarationFindings } from './declarations.ts';
import type { Rule } from './types.ts';

/** The front matter is no YAML, or says something under `ai-strategy` that means nothing. */
export const frontMatterInvalid: Rule<Exclude<DeclarationIssue['kind'], 'unknown-verb' | 'unknown-rule' | 'no-item'>> = {
  meta: {
    id: 'front-matter-invalid',
    category: 'settings',
    severity: { draft: 'warning', consultation: 'warning', final: 'error' },
    fixable: true,
    summary: {
      en: 'The front matter cannot be read, or sets something that does not exist.',
      es: 'El encabezado YAML no se puede leer o define algo que no existe.',
      pt: 'O cabeçalho YAML não pode ser lido ou define algo que não existe.',
    },
    messages: {
      syntax: {
        en: 'The front matter cannot be read here: {word} The rest of the document is checked all the same.',
        es: 'El encabezado YAML no se puede leer en este punto: {word} El resto del documento se revisa igualmente.',
        pt: 'O cabeçalho YAML não pode ser lido neste ponto: {word} O restante do documento é verificado mesmo assim.',
      },
      'unknown-key': {
        en: '“{word}” is not a key of ai-strategy. Possible keys: {expected}.',
        es: '«{word}» no es una clave de ai-strategy. Claves posibles: {expected}.',
        pt: '“{word}” não é uma chave de ai-strategy. Chaves possíveis: {expected}.',
      },
      'bad-value': {
        en: '“{word}” is not a value that can stand here. Possible values: {expected}.',
        es: '«{word}» no es un valor válido aquí. Valores posibles: {expected}.',
        pt: '“{word}” não é um valor válido aqui. Valores possíveis: {expected}.',
      },
      'unknown-item': {
        en: '“{word}” is not an item of the report. {meant}',
        es: '«{word}» no es un elemento del informe. {meant}',
        pt: '“{word}” não é um item do relatório. {meant}',
      },
      'no-reason': {
        en: 'Say why “{word}” does not apply: whoever reads the draft later will want to know.',
        es: 'Conviene decir por qué «{word}» no aplica: quien lea el borrador después querrá saberlo.',
        pt: 'Convém dizer por que “{word}” não se aplica: quem ler a minuta depois vai querer saber.',
      },
    },
  },
  check: ({ documents }) => declarationFindings(documents, 'front-matter'),
};
