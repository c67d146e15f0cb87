/** Parts of the longer of two notes that are compared, and how many times fewer the shorter has. */
export const MANY = 40_000;
export const TIMES = 8;

/** What a note may have thousands of, each made by its number. */
export const GROWING: Readonly<Record<string, (index: number) => string>> = {
  "headings of one rank": (index) => `# H ${index}\n\n`,
  "headings of all ranks": (index) => `${"#".repeat(1 + (index % 6))} H ${index}\n\n`,
  "links to its own headings": (index) => (index % 2 ? `[[#H ${index - 1}]]\n\n` : `## H ${index}\n\n`),
  "links to headings that are not there": (index) =>
    index % 2 ? `[[#X ${index}]]\n\n` : `## H ${index}\n\n`,
  "links without words, below headings": (index) => (index % 2 ? "- [[b]]: words\n\n" : `## H ${index}\n\n`),
  "block ids": (index) => `text ^b${index}\n\n`,
  "block ids below their blocks": (index) => (index % 2 ? `^b${index}\n\n` : "- item\n\n"),
  footnotes: (index) =>
    index % 2 ? `[^${index - 1}]: https://example.org/${index}\n\n` : `text[^${index}]\n\n`,
  "footnotes in a chain": (index) => `${index ? `[^${index}]: ` : ""}text[^${index + 1}]\n\n`,
  "uses of one footnote": (index) => (index ? "text[^1]\n\n" : "[^1]: text\n\n"),
  definitions: (index) => (index % 2 ? `[r${index - 1}]: https://example.org\n\n` : `[a][r${index}]\n\n`),
  diagrams: (index) =>
    index % 4 ? "" : `\`\`\`mermaid\nflowchart LR\n  A${index}\n  click A "[[b]]"\n\`\`\`\n\n`,
  "clicks of one diagram": (index) => (index ? `  click A${index} "[[b]]"\n` : "```mermaid\nflowchart LR\n"),
  "parts of another note": (index) => (index % 8 ? "" : `## H ${index}\n\n![[b#Part]]\n\n`),
  "quotes from right to left": (index) => (index % 8 ? "" : index ? " שלום" : `${"> ".repeat(5_000)}`),
  tables: (index) => `| a |\n| - |\n| ${index} |\n\n`,
};
