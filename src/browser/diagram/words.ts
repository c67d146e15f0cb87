/** Why a diagram is not drawn: Mermaid's first line says what, the rest shows where and what it expected. */
export interface Reason {
  readonly message: string;
  readonly line: number | null;
}

/** Says around the source why it is not drawn, and marks the line at fault. */
export function sayWhy(text: Element, { message, line }: Reason): void {
  for (const said of text.querySelectorAll(".diagram-reason, .diagram-complaint")) said.remove();
  const [what = "", ...rest] = message.split("\n");
  text.prepend(paragraph("diagram-reason", `This diagram cannot be drawn. ${what.replace(/:$/, ".")}`));
  if (rest.length > 0) text.append(paragraph("diagram-complaint", rest.join("\n")));
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

function paragraph(className: string, words: string): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = words;
  return element;
}
