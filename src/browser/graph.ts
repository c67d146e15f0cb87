// While the pointer or the focus is on a note of a graph, its lines and the notes at their other ends stand
// out. A line belongs to the notes that it ends at.
import { linesOf } from "../graph/path.ts";
import style from "../styles/graph-lit.css?url";
import { addStyle } from "./page/add-style.ts";

function enliven(graph: SVGSVGElement): void {
  const notes = new Map([...graph.querySelectorAll("a")].map((note) => [placeOf(note), note]));
  const lines = [...graph.querySelectorAll("path")].flatMap((path) => linesOf(path.getAttribute("d") ?? ""));
  const lit = document.createElementNS("http://www.w3.org/2000/svg", "path");
  lit.classList.add("own");
  // Above all other lines, below all notes.
  notes.values().next().value?.before(lit);

  const light = (target: EventTarget | null) => {
    const note = target instanceof Element ? target.closest("a") : null;
    const place = note && placeOf(note);
    const own = lines.filter((ends) => place && ends.includes(place));
    lit.setAttribute("d", own.map(([from, to]) => `M${from}L${to}`).join(""));
    const near = new Set(own.flat());
    for (const [at, each] of notes) each.classList.toggle("near", near.has(at));
    graph.classList.toggle("lit", own.length > 0);
  };
  graph.addEventListener("pointerover", ({ target }) => light(target));
  graph.addEventListener("focusin", ({ target }) => light(target));
  // What one of the two leaves, the other may still be on.
  graph.addEventListener("pointerleave", () => light(graph.querySelector("a:focus-visible")));
  graph.addEventListener("focusout", () => light(graph.querySelector("a:hover")));
  light(graph.querySelector("a:hover, a:focus-visible"));
}

/** Where the dot of a note is, as the lines have it. */
const placeOf = (note: Element) => note.getAttribute("transform")?.slice("translate(".length, -1) ?? "";

void addStyle(style);
for (const graph of document.querySelectorAll<SVGSVGElement>("svg.graph")) enliven(graph);
