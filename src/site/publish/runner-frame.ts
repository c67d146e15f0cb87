import { compileFrame } from "../../examples/frame/compile.ts";
import { publishFolder } from "./publish-folder.ts";

/** Publishes the frame that runs examples, as `runner/`. */
export const runnerFrame = () => publishFolder("runner", compileFrame);
