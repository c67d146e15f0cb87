import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * Lists the licences of the packages that the given modules belong to, as one text to be published beside the
 * bundle of those modules.
 */
export function licencesOf(moduleIds: Iterable<string>): string {
  const folders = new Set([...moduleIds].flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
  return [...folders]
    .map(licenceOf)
    .sort()
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim() : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
}
