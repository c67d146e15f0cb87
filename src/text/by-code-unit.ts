/** Compares texts by their code units: the same order in every language and on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
