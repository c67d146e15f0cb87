import { describe } from "vitest";
import { journeys } from "./journeys.ts";
import { launchChromium } from "./launch-chromium.ts";

describe("in Chromium", () => journeys(launchChromium, ["clipboard-read", "clipboard-write"]));
