/** Says how many there are of something: `1 line`, `2,000 lines`. */
export const count = (number: number, thing: string): string =>
  `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
