import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeOneSite } from "./one-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the one site that tests share. */
    oneSite: string;
  }
}

/** Makes room for the site that the tests of this run share, and takes it away in the end. */
export default function setup(project: TestProject): () => void {
  const root = mkdtempSync(join(tmpdir(), "running-notes-one-site-"));
  project.provide("oneSite", root);
  return () => removeOneSite(root);
}
