import { loadWhenWanted } from "./example/when-wanted.ts";
import { addCopyButtons } from "./page/copy-code.ts";
import { copyLinksOnRequest } from "./page/copy-link.ts";
import { followSections } from "./page/follow-sections.ts";
import "./live-diagram.ts";
import { previewWhenNear } from "./preview/when-near.ts";
import "./search.ts";
import { themeButton } from "./page/theme.ts";

themeButton();
addCopyButtons();
copyLinksOnRequest();
followSections();
previewWhenNear();
// Only a reader who runs an example pays for what runs it.
if (document.querySelector("run-example")) loadWhenWanted(() => import("./example/run-example.ts"));
// And only one who points at a graph, for what shows its links.
const graph = document.querySelector("svg.graph");
for (const sign of ["pointerover", "focusin"])
  graph?.addEventListener(sign, () => void import("./graph.ts").catch(() => {}), { once: true });
