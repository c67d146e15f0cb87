import { addCopyButtons } from "./copy-code.ts";
import { followSections } from "./follow-sections.ts";
import { themeButton } from "./theme.ts";

themeButton();
addCopyButtons();
followSections();
// Only a page with a diagram pays for diagrams.
if (document.querySelector("live-diagram")) void import("./live-diagram.ts");
