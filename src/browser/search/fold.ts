/** Folds a word for comparison: lower case, without accents. `Café` → `cafe`. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
