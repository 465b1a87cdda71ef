import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'section-empty';
const empty = (text: string) => problemsIn(text, RULE).map(({ at }) => at);

describe('section-empty', () => {
  it.each([
    ['en', '# AI Strategy\n\n## Risks\n\n## Actions\n\nText.\n', 'Risks', 'Nothing stands under “Risks” yet. Write the section, or remove its heading.'],
    ['es', '# Estrategia de IA\n\n## Riesgos\n\n## Acciones\n\nTexto.\n', 'Riesgos', 'Todavía no hay nada debajo de «Riesgos». Conviene escribir la sección o quitar el título.'],
    ['pt', '# Estratégia de IA\n\n## Riscos\n\n## Ações\n\nTexto.\n', 'Riscos', 'Ainda não há nada abaixo de “Riscos”. Convém escrever a seção ou retirar o título.'],
  ] as const)('reports a heading with nothing under it (%s)', (language, text, at, message) => {
    expect(problemsIn(text, RULE)).toEqual([{ messageId: 'empty', at, line: 3, severity: 'information', about: [] }]);
    expect(messagesIn(text, RULE, language)).toEqual([message]);
  });

  it.each([
    ['text', 'Text.'],
    ['a list', '- One\n- Two'],
    ['a table', '| A | B |\n|---|---|\n| 1 | 2 |'],
    ['a quotation', '> Text.'],
    ['a picture', '![The palace](palace.png)'],
    ['a picture in HTML', '<img src="palace.png" alt="The palace">'],
    ['code', '```\nx = 1\n```'],
    ['a subsection with text', '### Floods\n\nText.'],
  ])('is content with %s', (_, body) => {
    expect(empty(`# AI Strategy\n\n## Risks\n\n${body}\n`)).toEqual([]);
  });

  it.each([
    ['a comment', '<!-- To be written by the ministry -->'],
    ['a directive', '<!-- ai-strategy covers financing -->'],
    ['white space', '   \n\t\n'],
  ])('takes %s for nothing', (_, body) => {
    expect(empty(`# AI Strategy\n\n## Risks\n\n${body}\n`)).toEqual(['Risks']);
  });

  it('reports the subsection, not the chapter that holds it', () => {
    expect(empty('# Estrategia\n\n## 2. Riesgos\n\n### 2.1 Inundaciones\n\n### 2.2 Apagones\n\nTexto.\n')).toEqual(['2.1 Inundaciones']);
  });

  it('leaves out the title, whatever the level of the chapters', () => {
    expect(empty('# Estratégia de IA\n\n# Riscos\n\n# Ações\n\nTexto.\n')).toEqual(['Riscos']);
    expect(empty('# Estratégia de IA\n\n## Ações\n\nTexto.\n')).toEqual([]);
  });

  it('reports the last heading of a document', () => {
    expect(problemsIn('# Estrategia\n\n## Acciones\n\nTexto.\n\n## Anexo', RULE)).toMatchObject([{ at: 'Anexo', line: 7 }]);
  });

  it('knows bold lines, underlined headings and six levels', () => {
    expect(problemsIn('**Estrategia de IA**\n\n**Riesgos**\n\n**Acciones**\n\nTexto.\n', RULE)).toMatchObject([{ at: 'Riesgos', line: 3 }]);
    expect(problemsIn('AI Strategy\n===========\n\nRisks\n-----\n\nActions\n-------\n\nText.\n', RULE)).toMatchObject([{ at: 'Risks', line: 4 }]);
    expect(empty('# AI Strategy\n\n###### Deep\n\n## Actions\n\nText.\n')).toEqual(['Deep']);
  });

  it('stands under the visible text of a heading', () => {
    expect(problemsIn('# AI Strategy\n\n##   *Risks* and `code` ##\n\n## Actions\n\nText.\n', RULE)).toMatchObject([{ line: 3 }]);
    expect(messagesIn('# AI Strategy\n\n## 4. **Risks**\n', RULE, 'en')).toEqual(['Nothing stands under “Risks” yet. Write the section, or remove its heading.']);
  });

  it('does not take headings in code and comments for headings', () => {
    expect(empty('# AI Strategy\n\n```\n## Risks\n```\n\n<!--\n## Risks\n-->\n\nText.\n')).toEqual([]);
  });

  it('says nothing about documents without headings', () => {
    expect(empty('')).toEqual([]);
    expect(empty('Un párrafo.\n')).toEqual([]);
    expect(empty('| A | B |\n|---|---|\n| 1 | 2 |\n')).toEqual([]);
  });

  it('grows more severe with the stage', () => {
    const text = '# Estratégia\n\n## Riscos\n\n## Ações\n\nTexto.\n';
    expect((['draft', 'consultation', 'final'] as const).map(stage => problemsIn(text, RULE, stage)[0]?.severity)).toEqual(['information', 'warning', 'error']);
  });

  it('finds the same with Windows line ends and after front matter', () => {
    const text = '# Estrategia\n\n## Riesgos\n\n## Acciones\n\nTexto.\n';
    expect(problemsIn(text.replaceAll('\n', '\r\n'), RULE)).toEqual(problemsIn(text, RULE));
    expect(problemsIn(`---\r\nlang: es\r\n---\r\n\r\n${text.replaceAll('\n', '\r\n')}`, RULE)).toMatchObject([{ at: 'Riesgos', line: 7 }]);
  });

  it('is ignored in the section', () => {
    expect(empty('# AI Strategy\n\n## Risks\n\n<!-- ai-strategy ignore section-empty: written in May -->\n\n## Annex\n')).toEqual(['Annex']);
    expect(empty('# AI Strategy\n\n## Risks\n\n## Annex\n\n<!-- ai-strategy ignore-file section-empty: written in May -->\n')).toEqual([]);
  });
});
