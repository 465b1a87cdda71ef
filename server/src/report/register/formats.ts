/** The formats of an exported register; also the endings of its files. */
export const REGISTER_FORMATS = ['xlsx', 'csv', 'md', 'json'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];
