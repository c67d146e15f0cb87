import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ATTACKS } from "../../src/markdown/testing-attacks.ts";
import { LONGEST_NOTE } from "../../src/notebook/text/normalise.ts";
import { DOORS, EXCESSES, THROWN } from "../hostile-programs.ts";
import { BEFORE, REPEATED } from "./bounds.ts";
import { DIAGRAMS } from "./hostile-diagrams.ts";
import { MATTERS, MDX, NAMES } from "./hostile-notes.ts";
import { LINES } from "./lines.ts";
import { IMAGES, SYMLINKS } from "./whole/hostile-site.ts";

const rows = [...readFileSync("SECURITY.md", "utf8").matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(
  ([, line]) => line,
);

test("every line of SECURITY.md has its tests, and every other way round", () => {
  expect(rows).toEqual(Object.keys(LINES));
});

test.each(Object.entries(LINES))("%s: its tests are there", (_, proofs) => {
  expect(proofs.length).toBeGreaterThan(0);
  for (const [file, name] of proofs) {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, "utf8"), `${file}: ${name}`).toContain(name);
  }
});

test("the bounds that it names are those that hold", () => {
  expect(readFileSync("SECURITY.md", "utf8")).toContain(`${LONGEST_NOTE.toLocaleString("en")} characters`);
});

test("every test of this folder stands for a line", () => {
  const named = new Set(Object.values(LINES).flatMap((proofs) => proofs.map(([file]) => file)));
  const own = readdirSync("tests/attacks", { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".test.ts") && name !== "security.test.ts",
  );
  expect(own.filter((name) => !named.has(`tests/attacks/${name}`))).toEqual([]);
});

test("there are hundreds of attacks", () => {
  const counts = {
    "texts, each as a note and embedded in one": Object.values(ATTACKS).flat().length * 2,
    "MDX notes": MDX.length,
    "blocks of front matter": Object.keys(MATTERS).length,
    "file names": NAMES.length,
    images: Object.keys(IMAGES).length,
    "links out of the folder": Object.keys(SYMLINKS).length,
    diagrams: Object.keys(DIAGRAMS).length,
    "texts that take all": REPEATED.length * Object.keys(BEFORE).length * 2,
    "doors that a program tries": Object.values(DOORS).join().split("await attempt(").length - 1,
    "programs that go too far": Object.keys(EXCESSES).length + Object.keys(THROWN).length,
  };
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  console.log(
    `${sum} attacks: ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(", ")}`,
  );
  expect(sum).toBeGreaterThan(1000);
});
