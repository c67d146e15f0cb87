import { dirname } from "node:path/posix";
import { LAYERS, ROOMS, TOP } from "./layers.ts";
import { filesOf, roomOf, type Source } from "./source.ts";

/** Rooms that must run in a browser as well as in Node, and rooms that may know of Astro. */
const WITHOUT_NODE = ["text", "notebook", "lab", "graph", "browser"];
const WITH_ASTRO = ["site"];

/** What tests of a room may import of others beyond its own rules. */
const TESTS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = { notebook: ["src/markdown/parse.ts"] };

/** Finds the imports of a file that leave its room for one that it must not know. */
export function roomBreaches(source: Source): string[] {
  const { room, isTest, imports } = source;
  const allowed = ROOMS[room];
  if (!allowed) return [];
  const excepted = TESTS_MAY_IMPORT[room];
  if (isTest && !excepted) return [];
  const rooms = filesOf(source).filter((file) => {
    const other = roomOf(file);
    return other !== room && !allowed.includes(other) && !(isTest && excepted?.includes(file));
  });
  if (isTest) return rooms;
  const packages = imports.filter(
    (name) =>
      (WITHOUT_NODE.includes(room) && name.startsWith("node:")) ||
      (!WITH_ASTRO.includes(room) && /^(astro|@astrojs)\b/.test(name)),
  );
  return [...rooms, ...packages];
}

/** Finds the imports of a file that run up: from a folder to one of a layer above. */
export const layerBreaches = (source: Source): string[] =>
  source.isTest
    ? []
    : filesOf(source).flatMap((target) => {
        const { parent, from, to } = parting(source.file, target);
        const layers = LAYERS[parent];
        if (from === to || !layers || layers.indexOf(to) < layers.indexOf(from)) return [];
        return `${source.file} imports ${target}: in ${parent} the folder "${from}" stands below "${to}"`;
      });

/** The folder in which the ways to two files part, and the folders of it that they lie in. */
function parting(file: string, other: string) {
  const a = dirname(file).split("/");
  const b = dirname(other).split("/");
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return { parent: a.slice(0, same).join("/"), from: a[same] ?? TOP, to: b[same] ?? TOP };
}
