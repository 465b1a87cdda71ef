/** For tests: drafts in three languages with a chapter and a plan, checked. */
import { analyse } from '../../analysis/index.ts';
import { parseDraft } from '../../draft/index.ts';
import { problemsOf } from '../../rules/index.ts';
import { strategyOf } from '../../strategy/index.ts';
import type { Language, Localized } from '../../text/language.ts';
import type { Checked } from '../json.ts';

/** A draft that is a strategy, with its problems. */
export function checkedDraft(body: string, language: Language, uri = 'draft.md'): Checked {
  const strategy = strategyOf(analyse(parseDraft(uri, `---\nlang: ${language}\nai-strategy: true\n---\n\n${body}\n`)), 'draft');
  return { strategy, problems: problemsOf(strategy) };
}

/** Plans with an id, a period, an amount in a column's own notation, an impossible date, a gap, markup, and what runs as a formula. */
export const PLANS: Localized<string> = {
  es: `# Estrategia de IA 2026-2030

## OE1. Gobernar los datos

**A1.1.** El Ministerio de Salud creará el registro de algoritmos antes de junio de 2027.

## Plan de acción

| Código | Objetivo | Acción | Responsable | Meta | Línea base | Inicio | Plazo | Costo (millones de USD) | Fuente | Indicador | Medio de verificación | Frecuencia |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
| A1.1 | OE1 | Crear el registro de algoritmos | Ministerio de Salud | 100 % | 0 % | 01/02/2026 | 31/05/2027 | 1,5 | Presupuesto nacional | Sistemas inscritos | Portal | Anual |
| A1.2 | OE1 | =SUMA(A1) \\| **guía** \\<b> | Agencia Digital | 12 guías | | 2026 | 31/02/2027 | 0,25 | | | | |
| A1.3 | – | Formar a los docentes rurales | | 9.000 docentes | | | 18 meses | | Regalías | | | |`,
  pt: `# Estratégia de IA 2026-2030

## OE1. Governar os dados

**A1.1.** O Ministério da Saúde criará o registro de algoritmos antes de junho de 2027.

## Plano de ação

| Código | Objetivo | Ação | Responsável | Meta | Linha de base | Início | Prazo | Custo (milhões de USD) | Fonte | Indicador | Meio de verificação | Frequência |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
| A1.1 | OE1 | Criar o registro de algoritmos | Ministério da Saúde | 100% | 0% | 01/02/2026 | 31/05/2027 | 1,5 | Orçamento nacional | Sistemas inscritos | Portal | Anual |
| A1.2 | OE1 | =SOMA(A1) \\| **guia** \\<b> | Agência Digital | 12 guias | | 2026 | 31/02/2027 | 0,25 | | | | |
| A1.3 | – | Formar os professores rurais | | 9.000 professores | | | 18 meses | | Royalties | | | |`,
  en: `# AI strategy 2026-2030

## OE1. Govern the data

**A1.1.** The Ministry of Health will create the register of algorithms before June 2027.

## Action plan

| ID | Objective | Action | Responsible body | Target | Baseline | Start | Deadline | Cost (USD million) | Source of funds | Indicator | Means of verification | Frequency |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
| A1.1 | OE1 | Create the register of algorithms | Ministry of Health | 100% | 0% | 1 February 2026 | 31 May 2027 | 1.5 | National budget | Systems registered | Portal | Yearly |
| A1.2 | OE1 | =SUM(A1) \\| **guide** \\<b> | Digital Agency | 12 guides | | 2026 | 31 February 2027 | 0.25 | | | | |
| A1.3 | – | Train the rural teachers | | 9,000 teachers | | | 18 months | | Royalties | | | |`,
};
