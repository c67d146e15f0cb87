import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The sets of rules that a page keeps. */
export const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours: what the others say of a page is the same in both schemes. */
export const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Has axe look at the page as it is now, or at a part of it, by rules or by sets of rules; gives what it
 * finds wrong.
 */
export async function violationsOf(
  page: Page,
  rules: readonly string[] = EVERY_RULE,
  within = "html",
): Promise<string[]> {
  // Past the page's Trusted Types axe is let in only from outside of it.
  await page.evaluate(axe);
  return page.evaluate(
    async ([part, runOnly]) => {
      type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };
      const { run } = (
        globalThis as unknown as {
          axe: { run: (part: string, options: unknown) => Promise<{ violations: Violation[] }> };
        }
      ).axe;
      const { violations } = await run(part, { runOnly });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
      );
    },
    [within, rules] as const,
  );
}
