import { addCopyButtons } from "./copy-code.ts";
import { loadWhenWanted } from "./example/when-wanted.ts";
import { followSections } from "./follow-sections.ts";
import { themeButton } from "./theme.ts";

themeButton();
addCopyButtons();
followSections();
// Only a page with a diagram pays for diagrams, and only a reader who runs an example for what runs it.
if (document.querySelector("live-diagram")) void import("./live-diagram.ts");
if (document.querySelector("run-example")) loadWhenWanted(() => import("./run-example.ts"));
