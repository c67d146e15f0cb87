import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openRecords } from "./records.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-records-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a link in a record's place is replaced, and what it leads to stays as it was", () => {
  const outside = join(folder, "outside");
  const record = join(folder, "carts.run.json");
  writeFileSync(outside, "mine");
  symlinkSync(outside, record);
  expect(openRecords(folder).write("carts", { seed: 1, hash: "", output: [], claims: [], trace: [] })).toBe(
    true,
  );
  expect(readFileSync(outside, "utf8")).toBe("mine");
  expect(readFileSync(record, "utf8")).toContain('"seed": 1');
});
