import { describe, expect, test } from 'vitest';
import type { Language } from '../../text/language.ts';
import { openDraft } from '../testing.ts';
import { bodiesOf, spellingAt } from './bodies.ts';

function placesIn(body: string, language: Language): Record<string, readonly string[]> {
  const { strategy } = openDraft(`---\nlang: ${language}\nai-strategy: true\n---\n\n# Plan\n\n${body}\n`);
  return Object.fromEntries(bodiesOf(strategy).map(({ body: { name }, places }) => [name, places.map(spellingAt)]));
}

describe('places of bodies', () => {
  test.each<[Language, string, string]>([
    ['es', '| Acción | Responsable | Fin |\n|---|---|---|\n| Crear el pliego | Central de Compras del Estado | 2027 |\n\nLa Central de Compras del Estado lo publica.', 'Central de Compras del Estado'],
    ['en', '| Action | Responsible | End |\n|---|---|---|\n| Create the template | Crown Purchasing Shop | 2027 |\n\nThe Crown Purchasing Shop publishes it.', 'Crown Purchasing Shop'],
    ['pt', '| Ação | Responsável | Fim |\n|---|---|---|\n| Criar o modelo | Central Estadual de Compras | 2027 |\n\nA Central Estadual de Compras o publica.', 'Central Estadual de Compras'],
  ])('are found by their spelling where only a column says that they are bodies, %s', (language, body, name) => {
    expect(placesIn(body, language)[name]).toEqual([name, name]);
  });

  test('are not inside a longer name', () => {
    const places = placesIn('| Action | Responsible | End |\n|---|---|---|\n| Chair it | Prime Minister | 2027 |\n\nThe Office of the Prime Minister will publish the guide. The Prime Minister signs it. A Prime Minister Award follows.', 'en');
    expect(places['Prime Minister']).toEqual(['Prime Minister', 'Prime Minister']);
  });

  test('that are plain words are those of the column alone', () => {
    expect(placesIn('| Acción | Responsable | Fin |\n|---|---|---|\n| Crear el fondo | Hacienda | 2027 |\n\nLa Hacienda de al lado no cuenta.', 'es')['Hacienda']).toEqual(['Hacienda']);
  });
});
