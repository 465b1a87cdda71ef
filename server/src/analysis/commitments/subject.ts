/**
 * Who acts, by the form of the sentence: a name in capitals that is the subject of the deed's verb ("La Cancillería impulsará ...", "The City Clerk will
 * ..."). It finds bodies whose names hold none of the head nouns that the vocabulary knows.
 */
import type { Localized } from '../../text/language.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { isVagueActor } from '../actors.ts';
import type { Passage } from '../types.ts';

/** A word with a capital, or an abbreviation such as "St." */
const NAME = String.raw`(?:\p{Lu}\p{L}{0,2}\.(?=\s\p{Lu})|\p{Lu}[\p{L}’'&-]*)`;
/** An opening clause at most: "In addition,", "En segundo lugar,". */
const OPENING = String.raw`^\P{L}*(?:[^,;:.()]{2,60},\s+)?`;
/** The acronym and an apposition may stand between subject and verb. */
const ASIDE = String.raw`(?:\s*\(${NAME}\))?(?:,[^,;:.]{2,90},)?`;

function subjectOf(article: string, small: string, verb: string): RegExp {
  return new RegExp(String.raw`${OPENING}(?<subject>(?:(?<article>${article})\s+)?${NAME}(?:\s+(?:(?:${small})\s+){0,2}${NAME})*)${ASIDE}\s+${verb}`, 'u');
}

/** What is or will be done to the subject is not done by it: "will be created", "será creada", "se creará". */
const SUBJECT: Localized<RegExp> = {
  en: subjectOf('[Tt]he', 'of|for|and|on|the|de|du', String.raw`(?:will|shall|must)\s+(?!be\s+\p{L}+(?:ed|en|t|de|ne)(?!\p{L}))(?!not(?!\p{L}))\p{L}`),
  es: subjectOf('[EeLl][la]|[LlEe][oa]s', 'de|del|la|las|los|el|y|e|para|en', String.raw`(?!(?:ser|estar|habr|permitir|contribuir|tendr|representar|significar|requerir|quedar)(?:á|án)(?!\p{L}))\p{Ll}+(?:rá|rán)(?!\p{L})`),
  pt: subjectOf('[OoAa]s?', 'de|do|da|dos|das|e|para|em', String.raw`(?!(?:ser|estar|haver|permitir|contribuir|ter|representar|significar|requerer|ficar|poder)(?:á|ão)(?!\p{L}))\p{Ll}+(?:rá|rão)(?!\p{L})`),
};

/** Names of documents, things and times, folded: they do not act. English names end in their head, Spanish and Portuguese ones begin with it. */
const THINGS: ReadonlySet<string> = new Set((
  'strategy plan programme program policy agenda roadmap framework act law decree decision bill charter code guide guidelines manual register portal platform system systems network tool assistant app '
  + 'model models sandbox project projects initiative action actions measure measures phase pillar axis objective goal article chapter annex section table intelligence technology technologies data ai '
  + 'january february march april may june july august september october november december country state region nation people citizens '
  + 'estrategia politica programa hoja marco ley decreto decision carta codigo guia registro plataforma sistema sistemas red herramienta proyecto proyectos iniciativa accion acciones medida medidas fase '
  + 'eje pilar objetivo objetivos meta metas articulo capitulo anexo seccion tabla cuadro inteligencia tecnologia tecnologias datos ia pais paises estado nacion '
  + 'estrategia plano politica programa roteiro marco lei decreto decisao carta codigo guia manual registro registo portal plataforma sistema sistemas rede ferramenta projeto projetos projecto iniciativa acao acoes '
  + 'medida medidas fase etapa eixo pilar objetivo objetivos meta metas artigo capitulo anexo secao tabela quadro inteligencia tecnologia tecnologias dados pais estado nacao'
).split(' '));

/** The subject of the deed, in the document; `undefined` where none is named, or the first word's capital may be the sentence's own. */
export function subjectIn({ text, language, span }: Passage): Span | undefined {
  const match = SUBJECT[language].exec(text);
  const { subject, article } = match?.groups ?? {};
  if (!match || subject === undefined) return undefined;
  const name = article === undefined ? subject : subject.slice(article.length).trimStart();
  const names = name.split(/\s+/u).filter(word => /^\p{Lu}/u.test(word));
  const head = language === 'en' ? names.at(-1) : names[0];
  if (head === undefined || THINGS.has(fold(head)) || article === undefined && names.length < 2 || isVagueActor(subject, language)) return undefined;
  const start = span.start + match.index + match[0].indexOf(subject) + (subject.length - name.length);
  return { start, end: start + name.length };
}
