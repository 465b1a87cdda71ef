import type { Strategy } from '../strategy/index.ts';
import type { Period } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import { findingsFor, type Case } from './commitment-support.ts';
import { daysOf, isOwnDeadline, quotedWords, timingsOf, type Timing } from './date-support.ts';
import type { Finding, Related, Rule } from './types.ts';

/** A start or deadline before or after the years that the strategy is for. */
export const dateOutsidePeriod: Rule<'outside' | 'several'> = {
  meta: {
    id: 'date-outside-period',
    category: 'content',
    severity: { draft: 'information', consultation: 'information', final: 'warning' },
    fixable: false,
    summary: {
      en: 'A date lies outside the years that the strategy is for.',
      es: 'Una fecha queda fuera de los años que abarca la estrategia.',
      pt: 'Uma data fica fora dos anos que a estratégia abrange.',
    },
    messages: {
      outside: {
        en: '“{text}” lies outside the strategy’s own period ({period}). Correct the date, or say why it lies there.',
        es: '«{text}» queda fuera del período de la estrategia ({period}). Conviene corregir la fecha o explicar por qué.',
        pt: '“{text}” fica fora do período da estratégia ({period}). Convém corrigir a data ou explicar o motivo.',
      },
      several: {
        en: '{count} of {total} dates lie outside the strategy’s own period ({period}). Correct them, or say why they lie there.',
        es: '{count} de {total} fechas quedan fuera del período de la estrategia ({period}). Conviene corregirlas o explicar por qué.',
        pt: '{count} de {total} datas ficam fora do período da estratégia ({period}). Convém corrigi-las ou explicar o motivo.',
      },
    },
  },
  *check(strategy) {
    const { period } = registerOf(strategy);
    if (period) yield* outside(period, strategy);
  },
};

/** How many related places a problem has at most. */
const RELATED = 5;

function* outside(period: Period, strategy: Strategy): Iterable<Finding<'outside' | 'several'>> {
  const dated = timingsOf(strategy).filter(timing => daysOf(timing) !== undefined);
  const found = dated.filter(timing => isOutside(timing, period));
  // Years that only the text mentions may be those of an earlier plan.
  if (!isInTitle(period) && found.length * 2 > dated.length) return;
  const cases = found.map((timing): Case => ({ facts: timing.facts, span: timing.span, values: { text: quotedWords(timing), period: yearsOf(period) } }));
  const place: Related = { draft: period.facts.draft, span: period.span, kind: 'place' };
  for (const finding of findingsFor(cases, { rule: 'date-outside-period', each: 'outside', many: 'several', total: dated.length }, strategy)) {
    yield { ...finding, related: [place, ...(finding.related ?? [])].slice(0, RELATED) };
  }
}

function isOutside(timing: Timing, { start, end }: Period): boolean {
  const days = daysOf(timing);
  if (!days) return false;
  const last = timing.isStart ? days.start : days.end;
  return days.end < start && isOwnDeadline(timing) || last > end && !isEvaluation(timing);
}

/** The look back at a strategy comes after its end. */
function isEvaluation({ entry, facts, span }: Timing): boolean {
  const words = entry ? `${entry.title} ${entry.parts.indicator?.text ?? ''}` : facts.draft.plain.slice(span.start, span.end);
  return /\b(?:evalua\p{L}*|avalia\p{L}*|assess\p{L}*|ex[- ]post|(?:informe|reporte|relatorio|balance) final|final report|review\p{L}*|revis\p{L}*|actualiz\p{L}*|atualiz\p{L}*|updat\p{L}*)\b/u.test(fold(words));
}

/** How many headings may be the title. */
const FIRST_HEADINGS = 3;

function isInTitle({ facts, span }: Period): boolean {
  const { frontMatter, sections } = facts.draft;
  const titles = sections.slice(0, FIRST_HEADINGS).flatMap(({ heading }) => heading?.textSpan ?? []);
  return [...(frontMatter ? [frontMatter.span] : []), ...titles].some(title => title.start <= span.start && span.end <= title.end);
}

function yearsOf({ start, end }: Period): string {
  return `${start.slice(0, 4)}–${end.slice(0, 4)}`;
}
