import { describe, expect, it } from 'vitest';
import type { Language } from '../../text/language.ts';
import type { PartName } from '../types.ts';
import { partsOf } from './testing.ts';

/** What the only commitment of a paragraph says in one of its parts. */
function part(language: Language, text: string, name: PartName): string | undefined {
  const commitments = partsOf(`## A\n\n${text}`, language);
  expect(commitments, text).toHaveLength(1);
  return commitments[0]?.[name];
}

describe('the money of a sentence', () => {
  it.each([
    ['en', 'The Ministry of Health will buy the scanners with funds from the Innovation Programme.', 'the Innovation Programme'],
    ['en', 'The Ministry of Labour will leverage available discretionary funding to retrain workers.', 'available discretionary funding'],
    ['en', 'The Agency will support start-ups through the National Innovation Fund.', 'National Innovation Fund'],
    ['es', 'El Ministerio de Salud comprará los equipos con cargo al Fondo de Innovación.', 'Fondo de Innovación'],
    ['es', 'El Ministerio de Hacienda financiará el laboratorio con recursos propios.', 'recursos propios'],
    ['es', 'La Agencia Digital ejecutará las obras acorde con el Marco de Gasto de Mediano Plazo.', 'Marco de Gasto de Mediano Plazo'],
    ['pt', 'O Ministério da Saúde comprará os equipamentos com recursos do Programa de Inovação.', 'Programa de Inovação'],
    ['pt', 'A Agência Digital contratará a equipe com recursos próprios.', 'recursos próprios'],
    ['pt', 'A Secretaria apoiará as empresas por meio do Fundo Nacional de Inovação.', 'Fundo Nacional de Inovação'],
  ] as const)('may be named by where it comes from, %s: %s', (language, text, source) => {
    expect(part(language, text, 'source')).toBe(source);
  });

  it.each([
    ['en', 'The Agency will advise bodies that have federal funding programmes.'],
    ['en', 'The Agency will inform firms of existing funding opportunities.'],
    ['es', 'La Agencia Digital difundirá las convocatorias de financiación vigentes.'],
    ['pt', 'A Agência Digital divulgará as oportunidades de financiamento existentes.'],
  ] as const)('is not what the deed is about, %s: %s', (language, text) => {
    expect(part(language, text, 'source')).toBeUndefined();
  });
});

describe('the measure of a sentence', () => {
  it.each([
    ['en', 'The Ministry of Health will reduce the average waiting time for appointments.', 'average waiting time for appointments'],
    ['en', 'The Agency will increase the number of public servants trained in data analysis.', 'number of public servants trained in data analysis'],
    ['en', 'The Council will publish the key performance indicators of the plan.', 'key performance indicators of the plan'],
    ['es', 'El Ministerio de Educación reducirá la tasa de abandono escolar.', 'tasa de abandono escolar'],
    ['es', 'La Agencia Digital elevará el número de trámites en línea.', 'número de trámites en línea'],
    ['es', 'El Consejo elevará la inversión en investigación como porcentaje del producto interno bruto.', 'inversión en investigación como porcentaje del producto interno bruto'],
    ['pt', 'O Ministério da Educação reduzirá a taxa de abandono escolar.', 'taxa de abandono escolar'],
    ['pt', 'A Agência Digital elevará o número de serviços em linha.', 'número de serviços em linha'],
    ['pt', 'O Conselho acompanhará os indicadores de desempenho do plano.', 'indicadores de desempenho do plano'],
  ] as const)('is what it counts, %s: %s', (language, text, measure) => {
    expect(part(language, text, 'indicator')).toBe(measure);
  });

  it.each([
    ['en', 'The Agency will develop a set of indicators for the public sector.'],
    ['en', 'The Agency will reduce costs and improve quality.'],
    ['es', 'La Agencia Digital definirá los indicadores del plan.'],
    ['es', 'El Ministerio publicará el número de teléfono del servicio.'],
    ['pt', 'A Agência Digital elaborará os indicadores do plano.'],
    ['pt', 'O Ministério divulgará o número de telefone do serviço.'],
  ] as const)('is no indicator that is still to be made, nor a number that does not count, %s: %s', (language, text) => {
    expect(part(language, text, 'indicator')).toBeUndefined();
  });

  it.each([
    ['en', 'The Ministry of Education will offer a tutoring assistant. Challenge: to keep 40 % more pupils. Expected impacts: better lessons; reduction in the dropout rate.', 'dropout rate'],
    ['es', 'El Ministerio de Educación ofrecerá un asistente de tutoría. Reto: retener a los alumnos. Impactos esperados: mejores clases; reducción de la tasa de abandono.', 'tasa de abandono'],
    ['pt', 'O Ministério da Educação oferecerá um assistente de tutoria. Desafio: reter os alunos. Impactos esperados: melhores aulas; redução da taxa de abandono.', 'taxa de abandono'],
  ] as const)('may stand in what the action is expected to bring, which is no commitment of its own, %s: %s', (language, text, measure) => {
    expect(part(language, text, 'indicator')).toBe(measure);
    expect(part(language, text, 'quantity')).toBeUndefined();
  });
});

describe('the proof in a sentence', () => {
  it.each([
    ['en', 'Ministries shall send annual reports to the Agency on the implementation of the strategy.', 'annual reports'],
    ['en', 'The Agency will present an overview of implementation to the Council.', 'overview of implementation to the Council'],
    ['es', 'La Agencia Digital publicará un informe anual sobre el plan.', 'informe anual sobre el plan'],
    ['es', 'El Consejo recibirá los informes de avance.', 'informes de avance'],
    ['pt', 'A Agência Digital publicará um relatório anual.', 'relatório anual'],
    ['pt', 'O Conselho apresentará relatórios de progresso.', 'relatórios de progresso'],
    ['en', 'The Ministry will cut the waiting time to ten days, as recorded in the national register of permits.', 'the national register of permits'],
    ['es', 'El Ministerio bajará el plazo a diez días, según el registro de permisos.', 'el registro de permisos'],
    ['pt', 'O Ministério baixará o prazo para dez dias, segundo o registo de licenças.', 'o registo de licenças'],
  ] as const)('is a report on what was done, %s: %s', (language, text, report) => {
    expect(part(language, text, 'verification')).toBe(report);
  });

  it.each([
    ['en', 'The Agency will publish a report on facial recognition.'],
    ['es', 'La Agencia Digital publicará un informe sobre reconocimiento facial.'],
    ['pt', 'A Agência Digital publicará um relatório sobre reconhecimento facial.'],
  ] as const)('is no report on another subject, %s: %s', (language, text) => {
    expect(part(language, text, 'verification')).toBeUndefined();
  });
});
