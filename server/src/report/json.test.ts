import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { parseDraft } from '../draft/index.ts';
import { strategyOf } from '../strategy/index.ts';
import { jsonReport } from './json.ts';

describe('the commitments of the JSON report', () => {
  it('have every part, null where it is missing', () => {
    const table = '| Código | Objetivo | Acción | Responsable | Inicio | Fin | Fuente | Medio de verificación | Frecuencia |\n|---|---|---|---|---|---|---|---|---|\n| A1.1 | OE1 | Publicar la guía | Agencia Digital | 2026 | 2027 | Regalías | Portal | Anual |';
    const facts = analyse(parseDraft('draft.md', `---\nlang: es\nai-strategy: true\n---\n\n# T\n\n${table}\n`));
    const [strategy] = jsonReport([{ strategy: strategyOf(facts, 'draft'), problems: [] }], 'es').strategies;
    expect(strategy?.commitments).toEqual([{
      text: expect.stringContaining('Publicar la guía'), document: 'draft.md', line: 10, endLine: 10, id: 'A1.1', objective: 'OE1', actor: 'Agencia Digital', quantity: null, baseline: null, start: '2026', deadline: '2027',
      money: 'Regalías', source: 'Regalías', indicator: 'Portal', verification: 'Portal', frequency: 'Anual',
    }]);
  });

  it('answer with what money by the source where no sum is stated, and how anybody will know by the proof where no indicator is', () => {
    const table = '| Acción | Responsable | Presupuesto | Fuente | Indicador | Medio de verificación |\n|---|---|---|---|---|---|\n| Publicar la guía | Agencia Digital | USD 500 | Regalías | Guías publicadas | Portal |\n| Abrir el aula | Agencia Digital | | Regalías | | Portal |';
    const facts = analyse(parseDraft('draft.md', `---\nlang: es\nai-strategy: true\n---\n\n# T\n\n${table}\n`));
    const [strategy] = jsonReport([{ strategy: strategyOf(facts, 'draft'), problems: [] }], 'es').strategies;
    expect(strategy?.commitments?.map(({ money, indicator }) => [money, indicator])).toEqual([['USD 500', 'Guías publicadas'], ['Regalías', 'Portal']]);
  });

  it('leave out what cannot be read', () => {
    const facts = analyse(parseDraft('draft.md', '---\nlang: es\nai-strategy: true\n---\n\n# T\n\n| Acción | Responsable | Plazo |\n|---|---|---|\n| Publicar la guía | Agencia Digital | 31/02/2027 |\n'));
    const [strategy] = jsonReport([{ strategy: strategyOf(facts, 'draft'), problems: [] }], 'es').strategies;
    expect(strategy?.commitments?.[0]).toMatchObject({ actor: 'Agencia Digital', deadline: null });
  });

  it.each([
    ['es', '## Acciones\n\n1. Crear un registro público.\n2. **Solicitar** a la Agencia Digital la publicación de la guía.\n\n- Publicar la guía de compras.', ['1. Crear', '2. Solicitar', 'Publicar']],
    ['en', '## Actions\n\n1) Create a public register.\n2) Publish the procurement guide.', ['1) Create', '2) Publish']],
    ['pt', '## Ações\n\n3. Criar um registro público.\n4. Publicar o guia de compras.', ['3. Criar', '4. Publicar']],
  ] as const)('of an ordered list begin with the number as written (%s)', (language, body, beginnings) => {
    const facts = analyse(parseDraft('draft.md', `---\nlang: ${language}\nai-strategy: true\n---\n\n# T\n\n${body}\n`));
    const [strategy] = jsonReport([{ strategy: strategyOf(facts, 'draft'), problems: [] }], language).strategies;
    expect(strategy?.commitments?.map(({ text }) => text.split(' ').slice(0, 2).join(' ').replace(/^Publicar.*/u, 'Publicar'))).toEqual(beginnings);
  });
});
