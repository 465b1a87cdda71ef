/** Words that stand where nothing is known yet: "por definir", "TBD", a dash. */

const VOID = new RegExp(`^(?:[-–—.…?\\s]*|${[
  String.raw`n\.?/?[ade]\.?`, String.raw`s/?[di]\.?`, 'no aplica', 'nao se aplica', 'not applicable', 'none', 'tbd', 'tbc', 'xx+',
  '(?:por|a) (?:definir|determinar|confirmar|establecer|estabelecer)', 'to be (?:defined|determined|confirmed|decided|announced)',
  'sin (?:definir|determinar|dato|datos|informacion)', 'nao definid[oa]', 'em definicao', 'en definicion', 'not (?:defined|available|known)', 'unknown', 'pendiente', 'pendente', 'pending',
].join('|')})$`, 'u');

/** Whether a cell or labelled value says that nothing is known yet. */
export function isVoid(value: string): boolean {
  if (value.length > LONGEST) return false;
  return VOID.test(value.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
}

/** No way of saying nothing is longer. */
const LONGEST = 40;
