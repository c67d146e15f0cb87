import { test } from "vitest";
import { expectFixture } from "./fixture.ts";

test("tasks", () => expectFixture("tasks.md"));
