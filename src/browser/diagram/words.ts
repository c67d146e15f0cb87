/** Says above the source why it is not drawn, and marks the line at fault; takes back what it said before. */
export function sayWhy(text: Element, reason: string, line: number | null): void {
  takeBack(text);
  const said = document.createElement("p");
  said.className = "diagram-reason";
  said.role = "status";
  said.textContent = reason;
  text.prepend(said);
  const code = text.querySelector("code");
  const lines = code?.textContent.split("\n") ?? [];
  const wrong = line === null ? undefined : lines[line - 1];
  if (!code || line === null || wrong === undefined) return;
  const mark = document.createElement("mark");
  mark.textContent = wrong;
  const before = lines.slice(0, line - 1).map((each) => `${each}\n`);
  const after = lines.slice(line).map((each) => `\n${each}`);
  code.replaceChildren(before.join(""), mark, after.join(""));
}

/** Leaves nothing but the source. */
export function takeBack(text: Element): void {
  text.querySelector(".diagram-reason")?.remove();
  const code = text.querySelector("code");
  code?.replaceChildren(code.textContent);
}
