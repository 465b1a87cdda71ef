import type { Localized } from './language.ts';
import { phrases, words } from './lexemes.ts';

/** Words whose number is a name: "artículo 5", "Fase 2", "No. 12", "Industria 4.0". Folded. */
export const LABELS = words(
  'articulo art articulos arts numeral literal inciso inc parrafo paragrafo considerando clausula disposicion ley decreto resolucion acuerdo ' +
    'capitulo cap seccion sec secao titulo anexo apendice tabla cuadro figura fig grafico ilustracion mapa pagina pag p pp nota pie lamina recuadro ' +
    'numero num nro no n nº nr nums version eje objetivo meta linea accion actividad indicador fase etapa nivel pilar componente programa proyecto hito ' +
    'estrategia recomendacion principio punto opcion grupo paso bloque dimension modulo escenario estandar norma industria web agenda covid horizonte vision ' +
    'artigo alinea paragrafo lei portaria tabela quadro pagina eixo linha acao atividade etapa marco passo modulo projeto produto entrega iniciativa producto ' +
    'article section chapter annex appendix table figure fig page note footnote number phase stage level pillar axis objective goal target action activity indicator ' +
    'step option group part volume vol issue version industry horizon decree act law regulation task milestone deliverable output outcome priority prioridad prioridade box exhibit item ' +
    'cedula nit ruc telefono tel phone fax apartado piso oficina calle carrera ticket isbn issn doi expediente folio',
);
/** Words that announce a telephone number. */
export const TELEPHONE = words('tel telefono telefone telf phone fax celular movil whatsapp pbx');

/** Units that may be written right behind a number. */
export const GLUED_UNITS = words('km m cm mm kg g t h hs hrs min s ms kb mb gb tb pb mw gw kw gwh mwh kwh mbps gbps ghz ha pp pb pflops petaflops');

/** "por ciento" and its like. */
export const PERCENT: Localized<readonly (readonly string[])[]> = {
  en: phrases('%|percent|per cent|pct'),
  es: phrases('%|por ciento|por cien'),
  pt: phrases('%|por cento'),
};

/** Everything: what these stand before is meant as a whole. */
export const ALL: Localized<readonly (readonly string[])[]> = {
  en: phrases('all|all the|all of the|all its|all their|every|each of the|every one of the|the totality of|all existing'),
  es: phrases(
    'todos los|todas las|todos sus|todas sus|todos y cada uno de los|todas y cada una de las|la totalidad de|la totalidad de los|la totalidad de las|la totalidad del|totalidad de los|' +
      'totalidad de las|cada uno de los|cada una de las',
  ),
  pt: phrases(
    'todos os|todas as|todos os seus|todas as suas|a totalidade de|a totalidade dos|a totalidade das|totalidade dos|totalidade das|a totalidade da|a totalidade do|cada um dos|cada uma das',
  ),
};
/** What turns "all" into an idiom: "above all". */
export const NOT_ALL_AFTER = words('above after');

export const HALF: Localized<readonly (readonly string[])[]> = {
  en: phrases('half of|half of the|half the|half of all|one half of'),
  es: phrases('la mitad de|la mitad de los|la mitad de las|la mitad del|mitad de los|mitad de las'),
  pt: phrases('a metade de|a metade dos|a metade das|a metade da|a metade do|metade de|metade dos|metade das|metade da|metade do'),
};
export const NONE: Localized<readonly (readonly string[])[]> = {
  en: phrases('none of the|none of|zero'),
  es: phrases('ninguno de los|ninguna de las|ningun|ninguna|ninguno|cero'),
  pt: phrases('nenhum dos|nenhuma das|nenhum|nenhuma|zero'),
};

type Multiple = readonly [pattern: RegExp, times: number];

/** Folded words that multiply what there is. */
export const MULTIPLES: Localized<readonly Multiple[]> = {
  en: [[/^(?:doubl(?:es?|ed|ing)|twice|twofold)$/u, 2], [/^(?:tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|threefold)$/u, 3], [/^(?:quadrupl(?:es?|ed|ing)|fourfold)$/u, 4], [/^tenfold$/u, 10]],
  es: [[/^(?:duplic(?:ar(?:a|an|se)?|a|an|ando|o|aron)|dupliquen?|doble)$/u, 2], [/^(?:triplic(?:ar(?:a|an|se)?|a|an|ando|o|aron)|tripliquen?|triple)$/u, 3], [/^(?:cuadruplic(?:ar(?:a|an|se)?|a|an|ando)|cuadruple)$/u, 4], [/^quintuplic(?:ar(?:a|an)?|a|an|ando)$/u, 5]],
  pt: [[/^(?:duplic(?:ar(?:a|ao)?|a|am|ando|ou)|dobr(?:ar(?:a|ao)?|a|am|ando|ou)|dobro)$/u, 2], [/^(?:triplic(?:ar(?:a|ao)?|a|am|ando|ou)|triplo)$/u, 3], [/^(?:quadruplic(?:ar(?:a|ao)?|a|am|ando)|quadruplo)$/u, 4]],
};
/** How the words of `MULTIPLES` begin: a quick look before the slow one. */
export const MULTIPLE_STARTS = /^(?:d[uo][pbu]|t[rwhe][ieron]|fou|[qc]ua|qui)/u;
/** What is not to be doubled in "avoid doubling efforts". */
export const NOT_MULTIPLIED = words('esfuerzos funciones efforts esforcos funcoes check checks tareas trabajo diploma');
/** Words that count times: `3 veces`. With "al año" behind they tell how often, not how much. */
export const TIMES = words('veces vezes times x fold');
export const HOW_OFTEN = words('al por a per ao cada each every /');

/** Words that open a frequency: "cada seis meses". */
export const EACH = words('every each cada');

/** Words behind which a single "one" is meant as a number. */
export const AT_LEAST = words('menos least minimo exactly exactamente exatamente only solo maximo');

/** Words of change: "de 30 a 50" after them is where from and where to, not a range. */
export const CHANGE = /^(?:aument|increment|pas(?:ar|a|an|ara|aran|ando|o|e)$|crec|elev|sub(?:ir|e|en|a|ira)|baj(?:ar|e|o)|reduc|reduz|reduc|dismin|diminu|ampli|evolu|rais|ris(?:e|ing)$|rose$|increas|grow|decreas|cut$|expand|mov(?:e|ing)|go(?:es)?$|cres)/u;

/** Adverbs in -s that are no part of a noun phrase. */
export const NOT_UNITS = words('despues depois apos antes mas mais menos ademas alem tras lejos cerca entonces incluso mismo solo apenas sera seran sao son sera serao atras adicionalmente afterwards as above below following');
/** English plurals without -s. */
export const IRREGULAR_PLURALS = words('people women men children staff personnel');
