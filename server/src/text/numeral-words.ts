import type { Localized } from './language.ts';

/** Pairs from a list such as `one:1 two:2`; words that share a value are joined by commas. */
function table(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').flatMap(entry => {
    const [names = '', value = ''] = entry.split(':');
    return names.split(',').map(name => [name, Number(value)] as const);
  }));
}

/** Folded words below a thousand that add up. */
export const SMALL_NUMBERS: Localized<ReadonlyMap<string, number>> = {
  en: table(
    'one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 ' +
      'seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90',
  ),
  es: table(
    'un,uno,una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 ' +
      'dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiun,veintiuno,veintiuna:21 veintidos:22 veintitres:23 ' +
      'veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29 treinta:30 cuarenta:40 cincuenta:50 ' +
      'sesenta:60 setenta:70 ochenta:80 noventa:90 cien,ciento:100 doscientos,doscientas:200 trescientos,trescientas:300 ' +
      'cuatrocientos,cuatrocientas:400 quinientos,quinientas:500 seiscientos,seiscientas:600 setecientos,setecientas:700 ' +
      'ochocientos,ochocientas:800 novecientos,novecientas:900',
  ),
  pt: table(
    'um,uma:1 dois,duas:2 tres:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze,quatorze:14 ' +
      'quinze:15 dezesseis,dezasseis:16 dezessete,dezassete:17 dezoito:18 dezenove,dezanove:19 vinte:20 trinta:30 quarenta:40 ' +
      'cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 cem,cento:100 duzentos,duzentas:200 trezentos,trezentas:300 ' +
      'quatrocentos,quatrocentas:400 quinhentos,quinhentas:500 seiscentos,seiscentas:600 setecentos,setecentas:700 ' +
      'oitocentos,oitocentas:800 novecentos,novecentas:900',
  ),
};

/**
 * Words that multiply. Spanish and European Portuguese count in millions of millions (`billón`, `bilião`), Brazilian Portuguese and
 * English in thousands of millions (`bilhão`, `billion`).
 */
export const SCALES: Localized<ReadonlyMap<string, number>> = {
  en: table('hundred:100 dozen,dozens:12 thousand:1e3 million,millions:1e6 billion,billions:1e9 trillion,trillions:1e12'),
  es: table('docena,docenas:12 mil:1e3 millon,millones:1e6 millardo,millardos:1e9 billon,billones:1e12 trillon,trillones:1e18'),
  pt: table('duzia,duzias:12 mil:1e3 milhao,milhoes:1e6 bilhao,bilhoes:1e9 biliao,bilioes:1e12 trilhao,trilhoes:1e12'),
};

/** What joins the parts of a number in words. */
export const CONJUNCTION: Localized<string> = { en: 'and', es: 'y', pt: 'e' };

/** Words that are an article as often as a number. */
export const ARTICLE_NUMBERS: ReadonlySet<string> = new Set(['one', 'un', 'uno', 'una', 'um', 'uma']);
