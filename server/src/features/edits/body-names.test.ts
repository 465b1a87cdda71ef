import { describe, expect, it } from 'vitest';
import { factsOf } from '../../analysis/commitments/testing.ts';
import { registerOf } from '../../strategy/register.ts';
import { strategyOf } from '../../strategy/index.ts';
import type { Language } from '../../text/language.ts';
import { listBodyEdit } from './body-names.ts';
import { applyEdits } from './edit.ts';

function listed(body: string, name: string, language: Language = 'es'): string | undefined {
  const facts = factsOf(body, language);
  const { bodies } = registerOf(strategyOf(facts, 'draft'));
  const found = bodies.find(each => each.name === name);
  if (!found) throw new Error(`no ${name} among ${bodies.map(each => each.name).join(', ')}`);
  const edit = listBodyEdit(facts, found, bodies.filter(each => each.listed));
  return edit && applyEdits(facts.draft.text, [edit]).slice(facts.draft.text.indexOf('# T') + 5).trimEnd();
}

describe('a body is added to the list of bodies', () => {
  const after = '\n\n## Acciones\n\nLa Secretaría de Modernización (SEM) publicará datos.';

  it.each([
    ['## Lista de entidades\n\n- Ministerio de Salud', '\n- Secretaría de Modernización'],
    ['## Lista de entidades\n\n* Ministerio de Salud (MINSA);', '\n* Secretaría de Modernización (SEM);'],
    ['## Siglas\n\n- **MINSA**: Ministerio de Salud.', '\n- **SEM**: Secretaría de Modernización.'],
    ['## Siglas\n\n1. MINSA – Ministerio de Salud', '\n2. SEM – Secretaría de Modernización'],
    ['## Siglas\n\n| Sigla | Nombre |\n|---|---|\n| MINSA | Ministerio de Salud |', '\n| SEM | Secretaría de Modernización |'],
    ['## Lista de entidades\n\n| Entidad | Papel | Sigla |\n|---|---|---|\n| Ministerio de Salud | Lidera | MINSA |', '\n| Secretaría de Modernización |  | SEM |'],
  ])('as the last line is written (%#)', (list, line) => {
    expect(listed(`${list}${after}`, 'Secretaría de Modernización')).toBe(`${list}${line}${after}`);
  });

  it.each([
    ['en', '## List of bodies\n\n- Ministry of Health', '\n\n## Actions\n\nThe Audit Office will publish data.', 'Audit Office'],
    ['pt', '## Lista de órgãos\n\n- Ministério da Saúde', '\n\n## Ações\n\nA Escola de Governo publicará dados.', 'Escola de Governo'],
  ] as const)('in %s', (language, list, rest, name) => {
    expect(listed(`${list}${rest}`, name, language)).toBe(`${list}\n- ${name}${rest}`);
  });

  it('not where there is no such list', () => {
    expect(listed(after, 'Secretaría de Modernización')).toBeUndefined();
  });
});
