import { describe } from "vitest";
import { oneSite } from "./one-site/one-site.ts";
import { tryLinks } from "./try-links.ts";

describe("below /repo", () => tryLinks("/repo", oneSite));
