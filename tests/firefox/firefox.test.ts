import { findFirefox } from "../engines/find-firefox.ts";
import { withEngine } from "../engines/with-engine.ts";
import { journeys } from "../journeys/journeys.ts";
import { launchFirefox } from "./launch-firefox.ts";

withEngine("Firefox", findFirefox(), (firefox) => journeys(() => launchFirefox(firefox)));
