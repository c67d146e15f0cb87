import type { TraceEvent } from "../lab/trace/event.ts";
import { exampleHref, sitePath } from "../notebook/text/ids.ts";
import { attributesHtml, escapeHtml, escapeText } from "../text/html.ts";
import type { Highlight } from "./highlight.ts";
import { escapeCode } from "./invisible-characters.ts";

/** What a page shows of an example. */
export interface ShownExample {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly source: string;
  /** How many lines of the file come before the source. */
  readonly linesBefore: number;
  /** The source as JavaScript; empty where it cannot be compiled. */
  readonly code: string;
  /** The line of each claim in the file, and whether the claim holds. */
  readonly claims: readonly { readonly id: string; readonly holds: boolean; readonly line: number }[];
  /** Whether no recorded run says what the run at build did. */
  readonly isUnrecorded?: boolean;
  /** The run at build; undefined when the program did not come to its end. */
  readonly run?: { readonly seed: number; readonly hash: string; readonly trace: readonly TraceEvent[] };
}

export interface ExampleOptions {
  /**
   * The id of the example's element, and the prefix for the ids of its lines: a page may show an example
   * twice.
   */
  readonly id: string;
  /** The site's base path. */
  readonly base: string;
  readonly highlight: Highlight;
  /** Whether the page is the example's own: the head of that page shows the title and the question. */
  readonly onOwnPage?: boolean;
}

/** A source with more lines scrolls in a box of its own. */
const LONG = 60;

/** Returns the id of an example's element on a page that shows the example once. */
export const exampleId = (name: string): string => `example:${name}`;

/** Renders an example to HTML: complete without JavaScript, when the style sheet hides the buttons. */
export async function exampleHtml(example: ShownExample, options: ExampleOptions): Promise<string> {
  const { name, title, code, run } = example;
  const { id, base, onOwnPage = false } = options;
  const attributes = {
    id,
    name,
    role: "group",
    "aria-label": `Example: ${title}`,
    "data-state": "idle",
    ...(run && { "data-hash": run.hash, "data-seed": String(run.seed) }),
    "data-href": exampleHref(name, base).slice(0, -1),
    "data-frame": sitePath(base, "runner/index.html"),
  };
  return [
    `<run-example${attributesHtml(attributes)}>`,
    onOwnPage ? "" : headHtml(example, base),
    await sourceHtml(example, options),
    `<div class="example-run">`,
    code === "" ? "" : CONTROLS,
    claimsHtml(example, id),
    outputHtml(example),
    "</div></run-example>",
  ].join("");
}

const headHtml = ({ name, title, question }: ShownExample, base: string) =>
  [
    `<header><strong class="title"><a href="${exampleHref(name, base)}">${escapeText(title)}</a></strong>`,
    question && ` <span class="question">${escapeText(question)}</span>`,
    "</header>",
  ].join("");

async function sourceHtml(
  { source, claims, linesBefore }: ShownExample,
  { id, highlight }: ExampleOptions,
): Promise<string> {
  const lines = (await highlight(source.trimEnd(), "ts")).split("\n");
  const linked = new Set(claims.map(({ line }) => line - linesBefore));
  const numbered = lines.map((html, index) => {
    const lineId = linked.has(index + 1) ? ` id="${id}:L${index + 1}"` : "";
    return `<span class="line"${lineId}>${html}</span>`;
  });
  const long = lines.length > LONG ? " data-long" : "";
  return `<div class="source code"${long}${UNSEARCHED}><pre tabindex="0" dir="ltr"><code>${numbered.join("\n")}</code></pre></div>`;
}

const UNSEARCHED = " data-pagefind-ignore";

const button = (action: string, words: string, attributes = "") =>
  `<button type="button" data-action="${action}"${attributes}>${words}</button>`;

const CONTROLS = [
  `<div class="controls"${UNSEARCHED}>`,
  button("run", "Run"),
  button("stop", "Stop", " disabled"),
  button("edit", "Edit"),
  button("reset", "Reset", " disabled"),
  button("copy", "Copy link"),
  `<details class="change"><summary>Change the run</summary></details>`,
  "</div>",
].join("");

function claimsHtml({ claims, linesBefore, run }: ShownExample, id: string): string {
  if (claims.length === 0) return "";
  const items = claims.map((claim) => {
    const holds = run && ` data-holds="${claim.holds}"`;
    const verdict = !run ? "not judged" : claim.holds ? "holds" : "does not hold";
    const line = `#${id}:L${claim.line - linesBefore}`;
    return `<li data-claim="${escapeHtml(claim.id)}"${holds ?? ""}><a href="${line}">${escapeText(claim.id)}</a> <span class="verdict">${verdict}</span></li>`;
  });
  return `<ol class="claims" aria-label="Claims"${UNSEARCHED}>${items.join("")}</ol>`;
}

function outputHtml({ run, isUnrecorded }: ShownExample): string {
  const printed = run?.trace.filter(({ kind }) => kind === "log") ?? [];
  const lines = printed.map(({ key, value }) => {
    const level = key === undefined ? "" : ` data-level="${escapeHtml(key)}"`;
    return `<span class="line"${level}>${escapeCode(String(value))}</span>`;
  });
  const source = isUnrecorded ? "Run at build, not recorded" : "Recorded at build";
  const words = !run
    ? "This program did not run to its end when the site was built."
    : lines.length === 0
      ? `${source}: it printed nothing.`
      : source;
  return `<div class="output"${UNSEARCHED}><p class="recorded">${words}</p><pre tabindex="0" dir="ltr">${lines.join("\n")}</pre></div>`;
}
