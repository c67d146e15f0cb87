// What notes may be called, what language they are in, and what an author may get wrong with them.

export const NAMES = ["a b", "what is it?", "50% off", "日本", "Üñ", "🎉🎉", "café"];

const note = (title: string, text: string) => `# ${title}\n\n${text}\n`;

export const EVIL =
  'export const x = (globalThis.ran = true)\n\n# Evil\n\n{process.env.HOME}\n\n<State where="server">x</State>\n';

export const NOTES = {
  ...Object.fromEntries(NAMES.map((name) => [`${name}.md`, note(name, "Text.")])),
  "subject.md": note("Subject", "[[subject/part]]"),
  "subject/part.md": note("Part", "[[subject]]"),
  "evil.mdx": EVIL,
  "japanese.md": `---\nlang: ja\n---\n${note("状態の場所", "状態はどこにあるか。")}`,
  "same-1.md": `---\nid: same\n---\n${note("One", "See [[nowhere]].")}`,
  "same-2.md": `---\nid: same\n---\n${note("Two", "<script>alert(1)</script>")}`,
  "cut.md": "---\ntags: [a\n---\n# Cut\n",
};
