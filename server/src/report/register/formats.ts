/** The formats of an exported register; also the endings of its files. */
export const REGISTER_FORMATS = ['json', 'csv', 'xlsx', 'md'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];
