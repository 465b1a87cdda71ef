import { quantityOf } from '../analysis/commitments/normal.ts';
import type { Strategy } from '../strategy/index.ts';
import type { Entry, Located } from '../strategy/register.ts';
import { registerOf } from '../strategy/register.ts';
import { fold } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import { findingsFor, hasColumn, isLeftToElement, placeOfLack, titlePlace, type Case } from './commitment-support.ts';
import { countsWhatIsMade, speaksOfChange } from './goal-support.ts';
import type { Rule } from './types.ts';

/** A measurable goal does not say from which value it starts. */
export const goalWithoutBaseline: Rule<'each' | 'many'> = {
  meta: {
    id: 'goal-without-baseline',
    category: 'content',
    severity: { draft: 'hint', consultation: 'information', final: 'warning' },
    fixable: true,
    summary: {
      en: 'A measurable goal has no starting value.',
      es: 'Una meta medible no tiene línea base.',
      pt: 'Uma meta mensurável não tem linha de base.',
    },
    messages: {
      each: {
        en: 'The goal “{text}” does not say where it starts. Add the value today and its year (the baseline), or say when it will be measured.',
        es: 'La meta «{text}» no dice de dónde parte. Conviene agregar el valor actual y su año (la línea base) o decir cuándo se medirá.',
        pt: 'A meta “{text}” não diz de onde parte. Convém acrescentar o valor atual e o seu ano (a linha de base) ou dizer quando será medido.',
      },
      many: {
        en: '{count} of {total} measurable goals do not say where they start. Add to each the value today and its year (the baseline), or say when it will be measured.',
        es: '{count} de {total} metas medibles no dicen de dónde parten. Conviene agregar a cada una el valor actual y su año (la línea base) o decir cuándo se medirá.',
        pt: '{count} de {total} metas mensuráveis não dizem de onde partem. Convém acrescentar a cada uma o valor atual e o seu ano (a linha de base) ou dizer quando será medido.',
      },
    },
  },
  *check(strategy) {
    if (isLeftToElement('goals', strategy)) return;
    const measurable = registerOf(strategy).entries.filter(entry => isMeasurable(entry, strategy));
    const cases = measurable.flatMap((entry): Case[] => {
      const place = placeFor(entry, strategy);
      return place ? [{ ...place, values: { text: entry.parts.quantity?.text ?? '' }, fix: { kind: 'part', part: 'baseline' } }] : [];
    });
    yield* findingsFor(cases, { rule: 'goal-without-baseline', each: 'each', many: 'many', total: measurable.length }, strategy);
  },
};

/** Whether a goal has a figure that starts somewhere: a share, a rise or fall, or an indicator of something that is there before. */
function isMeasurable(entry: Entry, strategy: Strategy): boolean {
  const { quantity, title } = entry.parts;
  // What a sentence says in passing is no indicator with a history.
  const indicator = entry.parts.indicator?.explicit && entry.parts.indicator;
  const figure = quantity && quantityOf(quantity);
  if (!quantity || !figure || isBlank(entry)) return false;
  const words = `${title?.text ?? ''} ${quantity.text} ${indicator?.text ?? ''}`;
  if (figure.kind === 'multiple' || speaksOfChange(`${quantity.text} ${indicator?.text ?? ''}`)) return true;
  if (quantity.inherited ? false : figure.kind === 'percent' && speaksOfChange(words)) return true;
  // One guide or plan is there or is not.
  if (!indicator || figure.value === 1) return false;
  return hasColumn(entry, ['baseline'], strategy) || !countsWhatIsMade(indicator.text);
}

function isBlank({ commitments }: Entry): boolean {
  return commitments.some(({ facts, commitment }) => facts.placeholders.some(each => each.text.startsWith('[') && overlaps(each.span, commitment.span)));
}

/** Words that tie a figure to one before it: "del 30 % al 50 %", "respecto de 2025"; folded. */
const STARTS_FROM = /(?<!\p{L})(?:(?:de|del|desde|from) (?:los |las |el |la |um |o |a )?\d[\d.,]*(?: ?%| \p{L}+)? (?:al?|ate|hasta|para|to)(?!\p{L})|respecto (?:a|de|del)|en relacion (?:a|con)|em relacao a|frente a|com relacao a|comparad[oa]s? (?:con|com|a)|compared (?:with|to)|relative to|over the level|line?a (?:de )?base|linha de base|baseline|actual(?:es|mente)?|atual(?:mente)?|hoy|hoje|today|current(?:ly)?)(?!\p{L})/u;

/** Where the starting value lacks: in its empty cell, or else at the goal. `undefined` where it is given or nobody can tell. */
function placeFor(entry: Entry, strategy: Strategy): Located | undefined {
  const { quantity } = entry.parts;
  const isTold = entry.commitments.some(({ facts, commitment: { span } }) => STARTS_FROM.test(fold(facts.draft.plain.slice(span.start, span.end))));
  const place = isTold ? undefined : placeOfLack(entry, ['baseline'], strategy);
  if (!place || !quantity) return undefined;
  const title = titlePlace(entry);
  return place.span.start === title.span.start && place.facts === title.facts ? { facts: quantity.facts, span: quantity.span } : place;
}
