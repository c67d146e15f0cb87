import fc from "fast-check";

/** A word that no site may hold; each place of a vault that is private has one of its own. */
export const SECRET = /xyzzy\d+/i;

const secret = fc.nat({ max: 999_999 }).map((number) => `xyzzy${number}`);

/** What stands in a comment: the secret, and what might end or hide it. */
const inside = fc
  .tuple(
    fc.constantFrom(
      "",
      " ",
      "`",
      "``` ",
      "[[a]] ",
      "**",
      "# ",
      "- ",
      "> ",
      "<b>",
      "$",
      "~~~\n",
      "\n\n",
      "\n    ",
    ),
    secret,
    fc.constantFrom("", " ", "`", "\n```\n", "]]", "**", "</b>", "|", "\\", "\n\n- ", "\n> "),
  )
  .map((parts) => parts.join(""));

const comment = (format: string) =>
  fc
    .tuple(inside, fc.constantFrom("%%", "%%\n", "<!--", "<!--\n", ...(format === "mdx" ? ["{/*"] : [])))
    .map(([text, mark]) => {
      if (mark === "{/*") return `{/* ${text} */}`;
      return mark.startsWith("%%") ? `${mark}${text}${[...mark].reverse().join("")}` : `${mark} ${text} -->`;
    });

/** Where a comment may stand, on one line or on lines of its own. */
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Before ${text} behind.`,
  (text) => `Before.\n${text}\nBehind.`,
  (text) => `${text} Behind.`,
  (text) => `**Bold ${text} words** and \`code %% kept\` ${text}`,
  (text) => `## Heading ${oneLine(text)}`,
  (text) => `- one\n- ${oneLine(text)}\n- three ${text}`,
  (text) => `1. one\n\n   ${oneLine(text)}\n\n2. two`,
  (text) => `> quote\n> ${oneLine(text)}\n> end`,
  (text) => `> [!note] Title ${oneLine(text)}\n> Body`,
  (text) => `| a | b |\n| - | - |\n| ${oneLine(text).replaceAll("|", "")} | c |`,
  (text) => `See [words ${oneLine(text)}](https://example.org) and [[a|words]].`,
  (text) => `A footnote[^n].\n\n[^n]: Its text ${oneLine(text)}`,
  (text) => `\`\`\`mermaid\n%% Mermaid's own\nflowchart LR\n  A --> B\n\`\`\`\n\n${text}`,
];

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, " ").replace(/`{3,}|~{3,}/g, "");

const PRIVATE = [
  "draft: true",
  "publish: false",
  "published: false",
  "private: true",
  "Draft: yes",
  "publish: later",
];

/** A note that readers see, with comments in it, and links to a private note by words of their own. */
const publicNote = (format: string, links: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...AROUND), comment(format)), { maxLength: 5 }),
      fc.array(fc.constantFrom(...links), { maxLength: 3 }),
      fc.option(fc.tuple(fc.constantFrom("%%", "<!--"), secret), { nil: undefined, freq: 3 }),
      secret,
    )
    .map(([blocks, linked, unclosed, inYaml]) =>
      [
        `---\ntags: [shown] # ${inYaml}\n---\n# Public`,
        ...blocks.map(([around, text]) => around(text)),
        ...linked,
        ...(unclosed ? [`Text ${unclosed[0]} ${unclosed[1]}\n\n${unclosed[1]}`] : []),
      ].join("\n\n"),
    );

const linksTo = (name: string) => [
  `See [[${name}|the words]].`,
  `See [the words](${name}.md "${name}").`,
  `See [the words][r].\n\n[r]: ${name}.md "${name}"`,
  `![[${name}|the words]]`,
  `| a |\n| - |\n| [[${name}\\|the words]] |`,
  `\`\`\`mermaid\nflowchart LR\n  A --> B\n  click A "[[${name}]]"\n\`\`\``,
  `## On [[${name}|the words]]`,
];

/** A vault with a secret in every place that is private. */
export const privateVault = fc
  .tuple(
    fc.constantFrom("md", "mdx"),
    fc.constantFrom(...PRIVATE),
    fc.array(secret, { minLength: 8, maxLength: 8 }),
  )
  .chain(([format, field, [name = "", title, alias, tag, text, tail, image, program]]) => {
    const hidden = `---\ntitle: ${title}\naliases: [${alias}]\ntags: [${tag}, shown]\nformerly: [${tail}]\n${field}\n---\n# ${title}\n\nA [[a|public]] ${text}.\n\n![${text}](${image}.png)\n\n![[${program}.ts]]\n\n\`\`\`mermaid\nflowchart LR\n  ${text}\n\`\`\`\n`;
    return fc
      .tuple(publicNote(format, linksTo(name)), publicNote("md", linksTo(name)))
      .map(([a, b]) => ({ [`a.${format}`]: a, "b.md": b, [`${name}.md`]: hidden }));
  });
