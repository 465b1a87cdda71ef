import { describe, expect, it } from 'vitest';
import { factsOf } from '../../analysis/commitments/testing.ts';
import { tablesIn } from '../../analysis/commitments/rows.ts';
import { registerOf } from '../../strategy/register.ts';
import { strategyOf } from '../../strategy/index.ts';
import { idsForTable, idsForText } from './assign-ids.ts';
import { applyEdits } from './edit.ts';

function numbered(body: string, language: 'en' | 'es' | 'pt' = 'es'): string | undefined {
  const facts = factsOf(body, language);
  const register = registerOf(strategyOf(facts, 'draft'));
  const table = facts.draft.sections.flatMap(({ blocks }) => tablesIn(blocks)).at(-1);
  const list = facts.draft.sections.flatMap(({ blocks }) => blocks).findLast(({ kind }) => kind === 'list');
  const ids = table ? idsForTable(facts, table, register) : list && idsForText(facts, list.span, register);
  return ids && applyEdits(facts.draft.text, ids.edits).slice(facts.draft.text.indexOf('# T') + 5).trimEnd();
}

const OBJECTIVES = '## Objetivos\n\n- OE1. Acortar las esperas.\n- OE2. Explicar las decisiones.\n\n## Plan\n\n';

describe('the actions of a table get ids', () => {
  it('below the numbers of their objectives, in a new first column', () => {
    expect(numbered(`${OBJECTIVES}| Acción | Objetivo | Responsable |\n|---|---|---|\n| Crear una guía | OE1 | MEC |\n| Abrir datos | OE2 | MEC |\n| Formar docentes | OE1 | MEC |`))
      .toBe(`${OBJECTIVES}| Código | Acción | Objetivo | Responsable |\n|---|---|---|---|\n| A1.1 | Crear una guía | OE1 | MEC |\n| A2.1 | Abrir datos | OE2 | MEC |\n| A1.2 | Formar docentes | OE1 | MEC |`);
  });

  it('counted from one where there are no objectives', () => {
    expect(numbered('## Plan\n\nAction | Body\n--- | ---\nPublish a guide | Audit Office\nOpen data | Audit Office', 'en'))
      .toBe('## Plan\n\nNo. | Action | Body\n--- | --- | ---\nA1 | Publish a guide | Audit Office\nA2 | Open data | Audit Office');
  });

  it('in the empty cells of their column, going on with the pattern', () => {
    expect(numbered('## Plano\n\n| Código | Ação | Responsável |\n|---|---|---|\n| LA-1.1 | Criar um guia | MEC |\n| | Abrir dados | MEC |\n| LA-2.1 | Formar | MEC |\n| | Publicar | MEC |', 'pt'))
      .toBe('## Plano\n\n| Código | Ação | Responsável |\n|---|---|---|\n| LA-1.1 | Criar um guia | MEC |\n| LA-1.2 | Abrir dados | MEC |\n| LA-2.1 | Formar | MEC |\n| LA-2.2 | Publicar | MEC |');
  });

  it('before their names where the other names have theirs', () => {
    expect(numbered('## Plan\n\n| Acción | Responsable |\n|---|---|\n| A1 Crear una guía | MEC |\n| Abrir datos | MEC |')).toBe('## Plan\n\n| Acción | Responsable |\n|---|---|\n| A1 Crear una guía | MEC |\n| A2 Abrir datos | MEC |');
  });

  it('in an aligned table without moving its pipes', () => {
    expect(numbered('## Plan\n\n| Acción         | Responsable |\n|----------------|-------------|\n| Crear una guía | MEC         |\n| Abrir datos    | MEC         |'))
      .toBe('## Plan\n\n| Código | Acción         | Responsable |\n|--------|----------------|-------------|\n| A1     | Crear una guía | MEC         |\n| A2     | Abrir datos    | MEC         |');
  });

  it('not where all have one', () => {
    expect(numbered('## Plan\n\n| N.º | Acción | Responsable |\n|---|---|---|\n| A1 | Crear una guía | MEC |')).toBeUndefined();
  });
});

describe('the actions of a list get ids', () => {
  it('before their words, as the others have them', () => {
    expect(numbered('## Acciones\n\n- A1: Crear una guía.\n- **Abrir datos**.\n- Formar docentes.')).toBe('## Acciones\n\n- A1: Crear una guía.\n- **A2: Abrir datos**.\n- A3: Formar docentes.');
    expect(numbered('## Actions\n\n1. Publish a guide.\n2. Open data.', 'en')).toBe('## Actions\n\n1. A1. Publish a guide.\n2. A2. Open data.');
  });
});
