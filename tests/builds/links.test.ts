import { afterAll, describe } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { NOTES } from "../one-site/links.ts";
import { tryLinks } from "../try-links.ts";

let site: BuiltSite;
afterAll(() => site?.remove());

describe("below /", () =>
  tryLinks("/", async () => {
    site = await buildSite(NOTES, { CHECK_LEVEL: "warn" });
    return site;
  }));
