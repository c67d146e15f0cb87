/** Names that break sites: each note links to the next, to its heading, and to itself. */
export const NAMES = [
  "simple",
  "two words",
  "a.b.c",
  "C# notes",
  "what?",
  "50% done",
  "50%25",
  "日本語",
  "Ünï",
  "🎉",
  "topic",
  "topic/part",
  "deep/er/est",
];
export const HEADINGS = ["Cost & `code`", "状態", "Same", "Same", "🎉", "What's “new”?"];

export const NOTES = Object.fromEntries(
  NAMES.map((name, index) => {
    const next = NAMES[(index + 1) % NAMES.length];
    // A name with # must be linked by its id: in a link, # begins the heading.
    const target = next === "C# notes" ? "c-sharp" : next;
    const id = name === "C# notes" ? "---\nid: c-sharp\n---\n" : "";
    const links = HEADINGS.map(
      (heading) => `[[${target}#${heading.replaceAll("`", "")}]] and [[#${heading.replaceAll("`", "")}]]`,
    );
    const sections = HEADINGS.map((heading) => `## ${heading}\n\nText.`);
    return [
      `${name}.md`,
      `${id}# Note ${name}\n\n[[${target}]]\n\n${links.join("\n\n")}\n\n${sections.join("\n\n")}\n`,
    ];
  }),
);
