import { test } from "vitest";
import { expectFixture } from "./fixture.ts";

test("tables", () => expectFixture("tables.md"));
