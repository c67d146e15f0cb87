import { labelText } from "../label-text.ts";
import { call, records, text } from "../unknown.ts";
import { aside, list, sentences } from "../words/phrases.ts";
import { bySection } from "./by-section.ts";

// Diagrams of what happens in which order, by whom, in which version.

/** Describes the tasks of a user journey: “Go to work: Make tea (5 of 5, Me).” */
export function tellJourney(database: unknown): string {
  return bySection(records(call(database, "getTasks")), (task) => {
    const people = Array.isArray(task["people"]) ? task["people"].map(labelText) : [];
    return `${labelText(task["task"])}${aside(`${text(task["score"])} of 5`, list(people))}`;
  });
}

/**
 * Describes the entries of a timeline: “2004: Facebook and Google.”
 * @param said the author's own description
 * @returns null where that description tells each entry
 */
export function tellTimeline(database: unknown, said: string): string | null {
  const tasks = records(call(database, "getTasks"));
  const eventsOf = ({ events }: Record<string, unknown>) =>
    Array.isArray(events) ? events.map(labelText) : [];
  const isSaid = (task: Record<string, unknown>) =>
    [labelText(task["task"]), ...eventsOf(task)].every((words) => mentions(said, words));
  if (tasks.length > 0 && tasks.every(isSaid)) return null;
  return bySection(tasks, (task) => {
    const events = eventsOf(task);
    return events.length === 0 ? labelText(task["task"]) : `${labelText(task["task"])}: ${list(events)}`;
  });
}

/** Tells whether a text has at least one of the longest words, which say most. */
function mentions(text: string, words: string): boolean {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const longest = Math.max(...all.map(({ length }) => length));
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return all.some((word) => word.length === longest && said.has(word));
}

/** Describes the commits of a Git graph by branch: “On main: A, B (v1), C (merge). On develop: D.” */
export function tellGit(database: unknown): string {
  const branches = new Map<string, string[]>();
  for (const commit of records(call(database, "getCommitsArray"))) {
    const tags = Array.isArray(commit["tags"]) ? commit["tags"].map(labelText) : [];
    const branch = text(commit["branch"]);
    // Mermaid makes up missing ids: a number and seven hexadecimal digits.
    const id = /^\d+-[\da-f]{7}$/.test(text(commit["id"])) ? "a commit" : labelText(commit["id"]);
    const type = text(commit["type"]) === "3" ? "merge" : "";
    branches.set(branch, [...(branches.get(branch) ?? []), `${id}${aside(type, ...tags)}`]);
  }
  return sentences([...branches].map(([branch, commits]) => `On ${branch}: ${commits.join(", ")}`));
}
