import { labelText } from "../label-text.ts";
import { sentences } from "../words/phrases.ts";

/**
 * Tells the tasks of each section in a sentence with its title, and those of none in sentences of their own.
 */
export function bySection(
  tasks: readonly Record<string, unknown>[],
  tell: (task: Record<string, unknown>) => string,
): string {
  const sections = new Map<string, string[]>();
  for (const task of tasks) {
    const section = labelText(task["section"]);
    sections.set(section, [...(sections.get(section) ?? []), tell(task)]);
  }
  return sentences(
    [...sections].flatMap(([title, told]) => (title === "" ? told : [`${title}: ${told.join("; ")}`])),
  );
}
