/** The parts that sentences, list items and headings state in their own words. */
import type { Language, Localized } from '../../text/language.ts';
import type { DateExpression } from '../../text/dates.ts';
import { findAll } from '../../text/numbers.ts';
import type { Span } from '../../text/span.ts';
import { bodiesIn, vagueActorIn } from '../actors.ts';
import { isNumberedAction, opensWithDeed, saysDeedInProse } from '../deed-forms.ts';
import { AHEAD } from '../moods.ts';
import type { Part, Parts, Passage } from '../types.ts';
import { idsIn, leadingId, namesGoal, type FoundId } from './ids.ts';
import { measureOf, reportOf, sourceOf } from './means.ts';
import { isStretch } from './normal.ts';
import { inherited, NONE, partAt } from './parts.ts';
import { subjectIn } from './subject.ts';

/** What a text says in numbers. */
export type Numbers = Pick<Parts, 'quantity' | 'start' | 'deadline' | 'money'>;

/** The parts that a passage states itself, or takes from the sentence that leads into its list. */
export function proseParts(passage: Passage): Parts {
  const actor = actorIn(passage);
  const lead = passage.leadIn && leadParts(passage.leadIn);
  const numbers = numbersIn(passage, passage.span);
  const own = leadingId(passage.text);
  return {
    ...NONE,
    id: own && partAt(passage, shifted(own.span, passage)),
    title: titleOf(passage, own),
    objective: objectiveOf(passage, own),
    actor: partAt(passage, actor) ?? lead?.actor,
    source: sourceOf(passage),
    quantity: numbers.quantity ?? rateOf(passage),
    start: numbers.start ?? lead?.start,
    deadline: numbers.deadline ?? lead?.deadline,
    money: numbers.money,
    indicator: measureOf(passage),
    verification: reportOf(passage),
  };
}

/** How often at least something will be done is a quantity too: "at least twice a year". */
const RATE: Localized<RegExp> = {
  en: /(?<!\p{L})(?:at least|no less than) (?:(?:once|twice|(?:\p{L}+|\p{N}+) times) (?:an?|per|every|each) \p{L}+|(?:daily|weekly|monthly|quarterly|annually|yearly))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:al menos|por lo menos|como mínimo) (?:(?:una vez|(?:\p{L}+|\p{N}+) veces) (?:al|por|cada) \p{L}+|(?:semanal|mensual|trimestral|semestral|anual)mente)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:ao menos|pelo menos|no mínimo) (?:(?:uma vez|(?:\p{L}+|\p{N}+) vezes) (?:ao|por|a cada) \p{L}+|(?:semanal|mensal|trimestral|semestral|anual)mente)(?!\p{L})/iu,
};

function rateOf(passage: Passage): Part | undefined {
  const match = RATE[passage.language].exec(passage.text);
  const start = passage.span.start + (match?.index ?? 0);
  return partAt(passage, match ? { start, end: start + match[0].length } : undefined);
}

/** The body that a passage puts in charge: the first that it names, unless that is what the deed is about. */
function actorIn(passage: Passage): Span | undefined {
  const { text, span, kind } = passage;
  const hasNoSubject = isNumberedAction(text) || CREATES.test(text) || !saysDeedInProse(passage) && opensWithDeed(passage, kind === 'item');
  const named = bodiesIn(passage).find(body => {
    const [from, to] = [body.start - span.start, body.end - span.start];
    // An acronym may be anything, a norm or a network: it must stand where those stand who act.
    const isDoubtful = hasNoSubject || !/\p{Ll}/u.test(text.slice(from, to));
    return !isDoubtful || from <= OPENING || isAgent(text, from, to);
  });
  // A subject stands before all other bodies, unless it is one of them.
  const subject = hasNoSubject ? undefined : subjectIn(passage);
  return subject && (!named || subject.end <= named.start) ? subject : named;
}

/** How decrees create bodies, which then act in other sentences: "Créase la Comisión ...", "Fica criado o Comitê ...". */
const CREATES = /^\P{L}*(?:(?:cr[eé]a|constit[uú]ye|establ[eé]ce|instit[uú]ye|conf[oó]rma)n?se|(?:fica|ficam|é|são) (?:criad|instituíd|constituíd)[oa]s?|(?:cria|institui|constitui)-se|there (?:is|shall be) (?:hereby )?established)(?!\p{L})/iu;

/** A subject stands at the very beginning, but for an article or an enumeration. */
const OPENING = 4;

/** "..., led by the Ministry of Health", "... (DNP)", "DNP: crear ...", "the DNP will": where those stand who act. "Create an AI Council" names nobody. */
function isAgent(text: string, from: number, to: number): boolean {
  return AGENT.test(text.slice(Math.max(0, from - AGENT_REACH), from)) || ACTS.test(text.slice(to));
}

const ACTS = /^\s*(?::|[–—]|-\s|\)|(?:will|shall|must|should)\s|(?:se )?\p{L}+(?:rá|rán|rão)(?!\p{L}))/u;
const AGENT_REACH = 40;
const AGENT = /(?:(?<!\p{L})(?:by|with|through|via|lead|por|pel[oa]s?|mediante|cargo d\p{L}+|parte d\p{L}+|través d\p{L}+|meio d\p{L}+|liderad\p{L}+|coordinad\p{L}+|coordenad\p{L}+|junto (?:a|con|com)|solicitar al?|con|com|encargar al?|responsab\p{L}+)|[,;([|–—]|-)\s*(?:(?:the|el|la|los|las|o|a|os|as|al|do|da|del)\s+)?$/iu;

/** Whom a passage makes responsible without naming anybody. */
export function vagueActorOf(passage: Passage): Part | undefined {
  const part = partAt(passage, vagueActorIn(passage));
  return part && { ...part, vague: true };
}

const leads = new WeakMap<Passage, Pick<Parts, 'actor' | 'start' | 'deadline'>>();

/** What a sentence such as "By 2027 the Agency will:" gives to the items below it. */
function leadParts(leadIn: Passage): Pick<Parts, 'actor' | 'start' | 'deadline'> {
  const known = leads.get(leadIn);
  if (known) return known;
  const { start, deadline } = numbersIn(leadIn, leadIn.span);
  const [actor] = bodiesIn(leadIn);
  const lead = { actor: inherited(partAt(leadIn, actor)), start: inherited(start), deadline: inherited(deadline) };
  leads.set(leadIn, lead);
  return lead;
}

/** The numbers in a stretch of a passage. */
export function numbersIn(passage: Passage, { start: from, end: to }: Span): Numbers {
  const text = passage.text.slice(from - passage.span.start, to - passage.span.start);
  const at = (found: { readonly span: Span } | undefined) => partAt(passage, found && { start: from + found.span.start, end: from + found.span.end });
  const { dates, money: [money], quantities } = findAll(text, passage.language);
  // A number of nothing in particular may be a name: "the 156 hotline".
  const quantity = quantities.find(each => each.kind !== 'number' || each.unit !== '');
  const ahead = dates.filter(({ span }) => !tellsOfPast(text.slice(Math.max(0, span.start - LONGEST_CLAUSE), span.start), passage.language));
  const deadline = deadlineAmong(ahead, ENDS[passage.language].test(text));
  return { quantity: at(quantity), start: at(startAmong(ahead, deadline)), deadline: at(deadline), money: at(money) };
}

/** How far a relative clause may reach back from its date. */
const LONGEST_CLAUSE = 160;

/** A relative clause up to its end, where a date stands: "cuyo contrato se firmó en octubre de 2026", "which was set up in 2019". */
const RELATIVE: Localized<RegExp> = {
  en: /(?<!\p{L})(?:who|whom|whose|which|that|where)(?=\s)(?<clause>[^.;:()]*)$/iu,
  es: /(?<!\p{L})(?:que|quien(?:es)?|cuy[oa]s?|(?:el|la|los|las) cual(?:es)?|donde)(?=\s)(?<clause>[^.;:()]*)$/iu,
  pt: /(?<!\p{L})(?:que|quem|cuj[oa]s?|(?:[oa]s?) qua(?:l|is)|onde)(?=\s)(?<clause>[^.;:()]*)$/iu,
};
/** Verbs that tell of what was done. */
const PAST: Localized<RegExp> = {
  en: /(?<!\p{L})(?:was|were|did|(?:has|have|had) (?:been|\p{L}{2,}(?:ed|en|de|un|ilt|ent))|(?<=^\s+)(?:\p{L}{2,}ed|began|came|took)|(?:\p{L}{2,}ed|began|came|took|built|held|made|set up)(?=\s*$))(?!\p{L})/giu,
  es: /(?<!\p{L})(?:\p{L}{2,}(?:ó|aron|ieron|jeron)|fue|fueron|hizo|dio|vio|puso|tuvo|estuvo|hubo|vino|dijo|trajo|supo|quiso|(?:ha|han|había|habían) \p{L}{2,}(?:[aií]do|to|cho|sto))(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:\p{L}{2,}(?:ou|aram|eram|iram)|\p{L}{3,}(?:[bcdhlmrtv]eu|iu)|foi|foram|fez|deu|viu|pôs|teve|esteve|houve|veio|disse|trouxe|(?:tem|têm|tinha|tinham|havia|haviam) \p{L}{2,}[aií]do)(?!\p{L})/giu,
};
/** Whether the words before a date make it that of something past: a relative clause with a verb in the past, and nothing ahead in it. */
function tellsOfPast(before: string, language: Language): boolean {
  const clause = RELATIVE[language].exec(before)?.groups?.['clause'];
  const last = clause === undefined ? undefined : [...clause.matchAll(PAST[language])].at(-1);
  if (clause === undefined || !last) return false;
  const rest = clause.slice(last.index + last[0].length);
  return !rest.includes(',') && !AHEAD[language].test(rest);
}

/** The date by which something is to be done: one that says so, or else the first that is more than a year that may be anything. */
function deadlineAmong(dates: readonly DateExpression[], ends: boolean): DateExpression | undefined {
  const later = dates.filter(date => date.edge !== 'start');
  const settled = later.find(date => date.role === 'deadline') ?? later.find(date => date.role !== 'point' || date.kind !== 'year');
  return settled ?? (ends ? later.at(-1) : undefined);
}

/** The date at which something begins; a stretch of time tells its beginning too. */
function startAmong(dates: readonly DateExpression[], deadline: DateExpression | undefined): DateExpression | undefined {
  return dates.find(date => date.edge === 'start') ?? (deadline && isStretch(deadline) ? deadline : undefined);
}

/** Verbs that make even a bare year a deadline: "finalizará en 2022". A year elsewhere may be anything. */
const ENDS: Localized<RegExp> = {
  en: /\b(?:will|shall) (?:end|finish|be (?:completed|finished|launched|implemented|delivered|published))/iu,
  es: /(?<!\p{L})(?:finalizará|terminará|culminará|concluirá|se (?:implementará|ejecutará|desarrollará|realizará))n?(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:finalizará|terminará|será concluíd[oa]|concluirá|será implementad[oa])(?!\p{L})/iu,
};

/** What is to be done: the passage without its id. */
function titleOf(passage: Passage, id: FoundId | undefined): Part | undefined {
  const from = id ? id.span.end : 0;
  const lead = /^[\s.:;)\]–—-]*/u.exec(passage.text.slice(from))?.[0].length ?? 0;
  const end = passage.text.replace(TITLE_END, '').length;
  return from + lead < end ? partAt(passage, { start: passage.span.start + from + lead, end: passage.span.start + end }) : undefined;
}

/** What ends a title. Looked for once in each run: an image of a megabyte, blanked out, is one of a million characters. */
const TITLE_END = /(?<![\s.;:])[\s.;:]+$/u;

/** Letters that open the ids of objectives: `OE2`, `OG1`, `SO3`. */
const GOAL_CODE = /^(?:o[egsb]?|so|g|ob)\d/u;

/** Whether an id is an objective's rather than an action's. */
export function isGoalId(id: FoundId): boolean {
  return namesGoal(id) || GOAL_CODE.test(id.key);
}

/** The objective that a passage names by its id, as in "(OE2)", "in line with Objective 3". */
function objectiveOf(passage: Passage, own: FoundId | undefined): Part | undefined {
  const goal = idsIn(passage.text).find(id => id.span.start !== own?.span.start && isGoalId(id));
  return goal && partAt(passage, shifted(goal.span, passage));
}

function shifted({ start, end }: Span, { span }: Passage): Span {
  return { start: span.start + start, end: span.start + end };
}
