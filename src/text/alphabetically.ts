const collator = new Intl.Collator("en", { numeric: true });

/** Compares texts as a reader looks them up: capitals and accents count last, and 2 comes before 10. */
export const alphabetically = (a: string, b: string): number => collator.compare(a, b);
