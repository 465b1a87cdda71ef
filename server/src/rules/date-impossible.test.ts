import { describe, expect, it } from 'vitest';
import { messagesIn, problemsIn } from './rule-tester.ts';

const RULE = 'date-impossible';
const EN = (start: string, end: string) => `---\nlang: en\n---\n\n# AI Strategy\n\n## Actions\n\n| Action | Responsible body | Start | Deadline |\n|---|---|---|---|\n| Publish a guide on AI | Digital Office | ${start} | ${end} |\n`;
const ES = (start: string, end: string) => `---\nlang: es\n---\n\n# Estrategia de IA\n\n## Acciones\n\n| Acción | Responsable | Inicio | Plazo |\n|---|---|---|---|\n| Publicar una guía de IA | Agencia Digital | ${start} | ${end} |\n`;
const PT = (start: string, end: string) => `---\nlang: pt\n---\n\n# Estratégia de IA\n\n## Ações\n\n| Ação | Responsável | Início | Prazo |\n|---|---|---|---|\n| Publicar um guia de IA | Agência Digital | ${start} | ${end} |\n`;

const found = (text: string) => problemsIn(text, RULE).map(({ at, about }) => [at, ...about]);

describe('date-impossible', () => {
  it('reports days, months and quarters that no calendar has, with what was probably meant', () => {
    expect(found(EN('31/02/2027', '2027/13'))).toEqual([['31/02/2027', '28/02/2027'], ['2027/13']]);
    expect(found(ES('30 de febrero de 2028', 'quinto trimestre de 2027'))).toEqual([['30 de febrero de 2028', '29 de febrero de 2028'], ['quinto trimestre de 2027']]);
    expect(found(PT('31 de abril de 2027', 'T5 2027'))).toEqual([['31 de abril de 2027', '30 de abril de 2027'], ['T5 2027']]);
    expect(found(EN('Q5 2027', 'February 30, 2028'))).toEqual([['Q5 2027'], ['February 30, 2028', 'February 29, 2028']]);
  });

  it('turns day and month where they can only be the other way round, in the languages that write the day first', () => {
    expect(found(ES('01/03/2027', '12/31/2027'))).toEqual([['12/31/2027', '31/12/2027']]);
    expect(found(PT('01/03/2027', '6-30-2027'))).toEqual([['6-30-2027', '30-6-2027']]);
    expect(found(EN('03/01/2027', '12/31/2027'))).toEqual([]);
  });

  it.each([
    ['---\nlang: en\n---\n\n# AI Strategy\n\nThe Digital Agency will publish a guide on AI by 31 June 2027.\n', '31 June 2027'],
    ['---\nlang: es\n---\n\n# Estrategia de IA\n\nLa Agencia Digital publicará una guía de IA antes del 31 de junio de 2027.\n', '31 de junio de 2027'],
    ['---\nlang: pt\n---\n\n# Estratégia de IA\n\nA Agência Digital publicará um guia de IA até 31 de junho de 2027.\n', '31 de junho de 2027'],
    ['---\nlang: es\n---\n\n# Estrategia de IA\n\nLa Agencia Digital creará un registro.\n\n- Plazo: 29/02/2027\n', '29/02/2027'],
  ])('stands at the date alone, in sentences and labels too: %s', (text, at) => {
    expect(problemsIn(text, RULE)).toMatchObject([{ at, messageId: 'impossible', severity: 'warning' }]);
  });

  it('is an error in a final text', () => {
    expect(problemsIn(ES('31/02/2027', 'junio de 2027'), RULE, 'final')).toMatchObject([{ severity: 'error', line: 11 }]);
  });

  it.each([
    ES('29/02/2028', '31/12/2027'), ES('enero', '18 meses'), ES('permanente', 'Fase 5'), ES('por definir', '—'), ES('doce', 'Q5'),
    EN('2028-02-29', '30 June 2027'), PT('janeiro de 2027', '4º trimestre de 2027'),
    '---\nlang: es\n---\n\n# Estrategia de IA\n\nLa Agencia Digital revisará el acuerdo del 31/02/2019 y la Ley 2027/13.\n'.replace('del 31/02/2019 y la', 'y la'),
  ])('leaves alone what exists and what is no date: %s', text => {
    expect(problemsIn(text, RULE)).toEqual([]);
  });

  it('says so in the reader’s language', () => {
    const text = ES('31/02/2027', 'junio de 2027');
    expect(messagesIn(text, RULE, 'en')).toEqual(['“31/02/2027” is not in the calendar. Write the date that is meant.']);
    expect(messagesIn(text, RULE, 'es')).toEqual(['«31/02/2027» no existe en el calendario. Conviene escribir la fecha correcta.']);
    expect(messagesIn(text, RULE, 'pt')).toEqual(['“31/02/2027” não existe no calendário. Convém escrever a data correta.']);
  });
});
