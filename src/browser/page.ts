import { addCopyButtons } from "./copy-code.ts";
import { copyLinksOnRequest } from "./copy-link.ts";
import { loadWhenWanted } from "./example/when-wanted.ts";
import { followSections } from "./follow-sections.ts";
import "./live-diagram.ts";
import { previewWhenNear } from "./preview/when-near.ts";
import "./search.ts";
import { themeButton } from "./theme.ts";

themeButton();
addCopyButtons();
copyLinksOnRequest();
followSections();
previewWhenNear();
// Only a reader who runs an example pays for what runs it.
if (document.querySelector("run-example")) loadWhenWanted(() => import("./run-example.ts"));
// And only one who points at a graph, for what shows its links.
const graph = document.querySelector("svg.graph");
for (const sign of ["pointerover", "focusin"])
  graph?.addEventListener(sign, () => void import("./graph.ts").catch(() => {}), { once: true });
