export { offsetAt, positionAt, type Position } from './lines.ts';
export { formatNumbering, nextNumbering } from './numbering.ts';
export { parseDraft } from './parse.ts';
export { isRunOn, pathOf, sectionAt } from './sections.ts';
export type * from './types.ts';
