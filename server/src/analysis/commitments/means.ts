/**
 * How a deed is paid for and how anybody will know that it was done, where a passage says so in its own words. In running text these are phrases, not
 * values: the resources ("with funds of ..."), what is counted ("reduce the number of ...") and what is reported ("send an annual report").
 */
import type { Localized } from '../../text/language.ts';
import { AHEAD } from '../moods.ts';
import type { Part, Passage } from '../types.ts';
import { partAt } from './parts.ts';

/** The words after "con cargo a", "funded by". */
const PAID_FROM: Localized<RegExp> = {
  en: /\b(?:(?:funded|financed|paid) (?:by|from|through|out of)|(?:with|using|including|leveraging) (?:\p{L}+ )?(?:funding|funds|financing|resources) (?:from|of)|charged to|drawing on|(?:with)?in the (?:limits|framework|envelope) of the (?=budget|\p{L}+ budget)) (?<source>[^.;,()\n]{3,120})/iu,
  es: /(?<!\p{L})(?:con cargo a(?:l| los| las| la)?|financiad[oa]s? (?:con|por|mediante|a través de)|se financiará[n]? (?:con|por|mediante|a través de)|(?:con|incluyendo|incluidos?|mediante|utilizando) (?:los )?(?:recursos|fondos) (?:del?|de la|de los|provenientes del?)) (?<source>[^.;,()\n]{3,120})/iu,
  pt: /(?<!\p{L})(?:financiad[oa]s? (?:por|com|pel[oa]s?|mediante)|custead[oa]s? (?:por|com|pel[oa]s?)|(?:com|incluindo|mediante|utilizando) (?:os )?(?:recursos|verbas|fundos) (?:d[eoa]s?|provenientes d[eoa]s?)|à conta d[eoa]s?|por conta d[eoa]s?) (?<source>[^.;,()\n]{3,120})/iu,
};

/** Funds and budgets by their own name, behind a word that makes them a means: "leverage existing funds", "acorde con el Marco de Gasto". */
const PURSE: Localized<RegExp> = {
  en: /\b(?:from|using|with|within|through|via|under|such as|includ(?:e|es|ing)|leverag(?:e|es|ing)|mobili[sz](?:e|es|ing|ation of)|allocat(?:e|es|ing)|dra(?:w|ws|wing) (?:on|from)|earmark(?:ed|ing)?|provid(?:e|es|ing)) (?:[\p{L}’'-]+ ){0,3}?(?<source>(?:(?:available|existing|own|additional|dedicated|discretionary|public|private|financial|budgetary|federal|national|state|external|donor|international|regular|ministerial) ){1,3}(?:funding|funds|resources|budgets?|financing)|(?:\p{Lu}[\p{L}-]+ ){1,4}(?:Fund|Facility|Budget))(?!\p{L}| (?:programs?|programmes?|opportunities|needs|gaps?)(?!\p{L}))/u,
  es: /(?<!\p{L})(?:con|de|del|desde|mediante|por medio de|a través de|según|acorde (?:con|a)|conforme a|dentro de|en el marco de|movili[zc]\p{L}+|asign\p{L}+|destin\p{L}+|aprovech\p{L}+|contempl\p{L}+) (?:[\p{L}]+ ){0,3}?(?<source>(?:recursos|fondos) (?:propios|públicos|privados|existentes|ordinarios|adicionales|financieros|presupuestari[oa]s|presupuestales|de (?:cooperación|inversión|regalías))(?: (?:y|e) \p{L}+)?|Fondo (?:de |para |Nacional |del? la )[^.;,()\n]{3,80}|Marco (?:Fiscal|de Gasto) de Mediano Plazo|(?:[Pp]resupuesto|partidas?) (?:nacional|público|general|ordinari[oa]s?|institucional|propi[oa]s?|presupuestari[oa]s?|anual|General|Nacional)(?: de la Nación| del Estado)?)(?!\p{L})/u,
  pt: /(?<!\p{L})(?:com|d[eoa]s?|desde|mediante|por meio de|através d[eoa]s?|conforme|segundo|dentro d[eoa]s?|no âmbito d[oa]|mobili[zs]\p{L}+|aloc\p{L}+|destin\p{L}+|aproveit\p{L}+|pel[oa]s?) (?:[\p{L}]+ ){0,3}?(?<source>(?:recursos|fundos|verbas) (?:própri[oa]s|públic[oa]s|privad[oa]s|existentes|ordinári[oa]s|adicionais|financeir[oa]s|orçamentári[oa]s|orçamentais|de (?:cooperação|investimento))(?: e \p{L}+)?|Fundo (?:de |para |Nacional |Estadual |d[oa] )[^.;,()\n]{3,80}|[Oo]rçamento (?:próprio|público|geral|nacional|federal|estadual|municipal|anual|ordinário|Geral|d[oa] \p{Lu}[\p{L}]+)|dotaç(?:ão|ões) (?:orçamentári?[ao]s?|próprias?)|emendas parlamentares)(?!\p{L})/u,
};

/** Where the money comes from. */
export function sourceOf(passage: Passage): Part | undefined {
  const paid = PAID_FROM[passage.language].exec(passage.text);
  const source = paid?.groups?.['source']?.trimEnd();
  // "Projects funded by the Agency will ..." tells who they are, not how the deed is paid.
  if (paid && source !== undefined && !AHEAD[passage.language].test(source) && !/^(?:el|la|the|o|a)?\s*\p{N}/iu.test(source)) return found(passage, paid, source);
  const purse = PURSE[passage.language].exec(passage.text);
  return purse?.groups?.['source'] === undefined ? undefined : found(passage, purse, purse.groups['source'].trimEnd());
}

/** What can be counted: the head of a phrase such as "number of users", "average waiting time". Not "level", "quality" or "costs", which must be told how. */
const MEASURE: Localized<string> = {
  en: String.raw`(?:(?:total |average |annual |overall )?(?:number|rates?|share|percentage|proportion|ratio|index|score|frequency|incidence|prevalence) of|(?:(?!the )[\p{L}-]+ ){1,2}(?:rates?|index|score|times?)(?= (?:of|for|in|by|to|from|at)\b|[.;,)]|$)|(?:rate|index|time)s? (?:of|for|to)(?= ))`,
  es: String.raw`(?:(?:número|tasas?|porcentaje|proporción|razón|índices?|cantidad|puntaje|incidencia|prevalencia|(?:tiempos?|plazos?)(?: (?:promedio|medios?))?) de)`,
  pt: String.raw`(?:(?:número|taxas?|percentual|percentagem|porcentagem|proporção|razão|índices?|quantidade|pontuação|incidência|prevalência|(?:tempos?|prazos?)(?: médi[oa]s?)?) (?:d[eoa]s?|para))`,
};

/** A change for better or worse, as a noun with its preposition or as a verb with its article. */
const CHANGE: Localized<string> = {
  en: String.raw`(?:(?:increas|decreas|reduc|rais|lower|shorten|cut|doubl|halv|improv|grow)(?:e|es|ing|ed|ting|s)?|(?:reduction|decrease|increase|rise|growth|drop|decline|improvement|fall)s? (?:in|of)|measured (?:by|as|through)|measur(?:e|ing|ement of)|monitor(?:ing)? (?:of )?)`,
  es: String.raw`(?:(?:aument|increment|disminu|reduc|elev|baj|acort|duplic|mejor|med|monitore)(?:ar|ir|er|ando|iendo|yendo|ará|irá)n?|(?:reducción|aumento|incremento|disminución|descenso|mejora|medición|caída) (?:de|en|del)|medid[oa]s? (?:por|mediante|a través de|como))`,
  pt: String.raw`(?:(?:aument|increment|diminu|reduz|elev|baix|encurt|duplic|dobr|melhor|med|monitor)(?:ar|ir|er|ando|indo|endo|ará|irá)|(?:redução|aumento|incremento|diminuição|queda|melhoria|melhora|medição) (?:d[eo]|n[oa]|em|d[oa]s?)|medid[oa]s? (?:por|pel[oa]|mediante|como))`,
};

/** Words between a change and what changes: articles and adverbs. */
const BETWEEN = String.raw`(?:\s*(?:significantly|progressively|progresivamente|significativamente|gradualmente|progressivamente|substancialmente|in|en|em))?(?:\s*(?:the|its|la|el|los|las|o|a|os|as|da|do|das|dos|na|no))?\s+`;

function changeOf(language: keyof Localized<string>): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${CHANGE[language]}${BETWEEN}(?<measure>${MEASURE[language]}[^.;,()\n]{0,80})`, 'iu');
}

const CHANGES: Localized<RegExp> = { en: changeOf('en'), es: changeOf('es'), pt: changeOf('pt') };

/** Indicators by that name. */
const INDICATORS: Localized<RegExp> = {
  en: /\b(?<measure>(?:(?:key )?performance indicators?|KPIs?|(?:(?:impact|outcome|output|result|progress|monitoring|success|quality|tracking) )?(?:indicators|metrics))(?: (?:of|for|on|in) [^.;,()\n]{2,60})?)/iu,
  es: /(?<!\p{L})(?<measure>(?:indicadores(?: clave)?(?: de (?:desempeño|gestión|resultados?|impacto))?|KPIs?|métricas)(?: (?:del?|para|sobre|en) [^.;,()\n]{2,60})?)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?<measure>(?:indicadores(?:[- ]chave)?(?: de (?:desempenho|gestão|resultados?|impacto))?|KPIs?|métricas)(?: (?:d[eoa]s?|para|sobre|em) [^.;,()\n]{2,60})?)(?!\p{L})/iu,
};

/** Indicators that are still to be made prove nothing yet. */
const TO_BE_MADE: Localized<RegExp> = {
  en: /\b(?:defin|develop|design|creat|build|establish|construct|collect|set)\p{L}*(?: \p{L}+){0,3}\s+$/iu,
  es: /(?<!\p{L})(?:defin|desarroll|diseñ|cre|constru|establec|elabor)\p{L}*(?: \p{L}+){0,3}\s+$/iu,
  pt: /(?<!\p{L})(?:defin|desenvolv|cri|constru|estabelec|elabor|extra[çi])\p{L}*(?: \p{L}+){0,3}\s+$/iu,
};

function namedIndicator({ language, text }: Passage): RegExpExecArray | null {
  const match = INDICATORS[language].exec(text);
  return match && !TO_BE_MADE[language].test(text.slice(0, match.index)) ? match : null;
}

/** One thing as a share of another. */
const RATIO: Localized<RegExp> = {
  en: /(?<!\p{L})(?<measure>\p{L}+(?: (?:in|on|of) \p{L}+){0,2} as an? (?:percentage|share|proportion) of [^.;,()\n]{2,60})/iu,
  es: /(?<!\p{L})(?<measure>\p{L}+(?: (?:en|de) \p{L}+){0,2} como (?:porcentaje|proporción) del? [^.;,()\n]{2,60})/iu,
  pt: /(?<!\p{L})(?<measure>\p{L}+(?: (?:em|de) \p{L}+){0,2} (?:como|em) (?:percentual|percentagem|proporção) d[eoa] [^.;,()\n]{2,60})/iu,
};

/** What is measured. */
export function measureOf(passage: Passage): Part | undefined {
  const match = CHANGES[passage.language].exec(passage.text) ?? RATIO[passage.language].exec(passage.text) ?? namedIndicator(passage);
  const measure = match?.groups?.['measure']?.trimEnd();
  return match && measure !== undefined ? found(passage, match, measure) : undefined;
}

/** Reports of what was done: those that come regularly or are named for it. A report on any other subject is a deed, not a proof. */
const REPORT: Localized<RegExp> = {
  en: /\b(?<report>(?:(?:semi-?|bi-?)?annual|yearly|quarterly|monthly|periodic|regular|progress|monitoring|follow-up|evaluation|compliance|audit|implementation|impact|performance|final|closing|mid-term|public)(?: (?!(?:and|or) )\p{L}+){0,2} (?:reports?|reviews?|overviews?|dashboards?|evaluations?|audits?)|(?:overviews?|dashboards?|evaluation|review) of (?:the )?(?:\p{L}+ )?(?:implementation|progress|indicators|results)[^.;,()\n]{0,60}|reports? (?:annually|quarterly|yearly|monthly|every \p{L}+)|reports? to (?:the )?(?=\p{Lu})\p{L}+(?: \p{Lu}\p{L}+)*)(?!\p{L})/iu,
  es: /(?<!\p{L})(?<report>(?:informes?|reportes?|memorias?|balances?|evaluaci(?:ón|ones)|auditorías?|tableros?) (?:(?:público|técnico|ejecutivo)s? )?(?:(?:semestral|trimestral|mensual|anual|bienal|final)(?:es)?|públicos?(?! \p{L}+(?:al|ic[oa]))|periódic[oa]s?|intermedi[oa]s?|(?:de|del|sobre el|sobre los) (?:avances?|seguimiento|progreso|cumplimiento|gestión|cierre|resultados?|ejecución|monitoreo|control|indicadores|(?:evaluación|impacto)(?! d)))(?: [^.;,()\n]{2,60})?)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?<report>(?:relatórios?|balanços?|avaliaç(?:ão|ões)|auditorias?|painéis|painel|dashboards?) (?:(?:público|técnico|executivo)s? )?(?:(?:semestra|trimestra|mensa|anua|biena|fina)(?:l|is)|públicos?|periódic[oa]s?|intermédi[oa]s?|intercalar(?:es)?|(?:d[eo]s?|sobre o|sobre os) (?:avanços?|andamento|acompanhamento|progresso|conformidade|cumprimento|gestão|resultados?|execução|monitoramento|monitorização|controle|indicadores|(?:avaliação|impacto)(?! d)))(?: [^.;,()\n]{2,60})?)(?!\p{L})/iu,
};

/** Where it will be seen: "according to the report of ...", "según el registro de ...". */
const RECORD: Localized<RegExp> = {
  en: /\b(?:according to|as (?:recorded|measured|reported|shown) (?:by|in|on)|verified (?:by|through|with|in)) (?<report>(?:the |its )?(?:\p{L}+ ){0,3}?(?:reports?|records?|registers?|registr(?:y|ies)|systems?|accounts?|statistics|surveys?|minutes|census|portal)(?: of (?:the )?[^.;,()\n]{2,60})?)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:según|conforme a|de acuerdo con|verificad[oa]s? (?:con|por|mediante|en)|se verificará[n]? (?:con|por|mediante|en)) (?<report>(?:(?:el|la|los|las|sus?) )?(?:informes?|registros?|sistemas?|cuentas|estadísticas?|encuestas?|actas?|censos?|reportes?)(?: [^.;,()\n]{2,60})?)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:segundo|conforme|de acordo com|verificad[oa]s? (?:com|por|pel[oa]s?|em|n[oa])) (?<report>(?:(?:o|a|os|as|seus?|suas?) )?(?:relatórios?|registros?|registos?|sistemas?|contas|estatísticas?|inquéritos?|pesquisas?|atas?|actas?|censos?)(?: [^.;,()\n]{2,60})?)(?!\p{L})/iu,
};

/** What is reported, or the record in which it will be seen. */
export function reportOf(passage: Passage): Part | undefined {
  const match = REPORT[passage.language].exec(passage.text) ?? RECORD[passage.language].exec(passage.text);
  const report = match?.groups?.['report'];
  return match && report !== undefined ? found(passage, match, report.trimEnd()) : undefined;
}

/** The words at the end of a match. */
function found(passage: Passage, match: RegExpExecArray, words: string): Part {
  const start = passage.span.start + match.index + match[0].lastIndexOf(words);
  return partAt(passage, { start, end: start + words.length });
}
