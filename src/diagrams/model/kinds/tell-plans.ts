import { labelText } from "../label-text.ts";
import { call, isRecord, records, text } from "../unknown.ts";
import { aside, list, sentences } from "../words/phrases.ts";

// What happens when, by whom, in which version: told from the tasks of each section.

/** “Section. A task, from 2014-01-01 to 2014-01-31.” */
export function tellGantt(database: unknown): string {
  return bySection(records(call(database, "getTasks")), (task) => {
    const [start, end] = [day(task["startTime"]), day(task["renderEndTime"] ?? task["endTime"])];
    const marks = ["done", "active", "crit", "milestone"].filter((name) => task[name] === true);
    const when = task["milestone"] === true || start === end ? `on ${start}` : `from ${start} to ${end}`;
    return `${labelText(task["task"])}, ${when}${aside(...marks.map((mark) => mark.replace("crit", "critical")))}`;
  });
}

/** “Go to work: Make tea (5 of 5, Me).” */
export function tellJourney(database: unknown): string {
  return bySection(records(call(database, "getTasks")), (task) => {
    const people = Array.isArray(task["people"]) ? task["people"].map(labelText) : [];
    return `${labelText(task["task"])}${aside(`${text(task["score"])} of 5`, list(people))}`;
  });
}

/** “2004: Facebook and Google.” */
export function tellTimeline(database: unknown): string {
  return bySection(records(call(database, "getTasks")), (task) => {
    const events = Array.isArray(task["events"]) ? task["events"].map(labelText) : [];
    return events.length === 0 ? labelText(task["task"]) : `${labelText(task["task"])}: ${list(events)}`;
  });
}

/** “On main: A, B (v1). On develop: C, a merge of main.” */
export function tellGit(database: unknown): string {
  const branches = new Map<string, string[]>();
  for (const commit of records(call(database, "getCommitsArray"))) {
    const tags = Array.isArray(commit["tags"]) ? commit["tags"].map(labelText) : [];
    const branch = text(commit["branch"]);
    // An id that nobody gave is made up by Mermaid: a number and seven letters.
    const id = /^\d+-[\da-f]{7}$/.test(text(commit["id"])) ? "a commit" : labelText(commit["id"]);
    const type = text(commit["type"]) === "3" ? "merge" : "";
    branches.set(branch, [...(branches.get(branch) ?? []), `${id}${aside(type, ...tags)}`]);
  }
  return sentences([...branches].map(([branch, commits]) => `On ${branch}: ${commits.join(", ")}`));
}

function bySection(
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

const day = (value: unknown): string => {
  if (!isRecord(value) || typeof value["toISOString"] !== "function") return "?";
  const iso = text(value["toISOString"]());
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
};
