import { readEditLink } from "./edit-link.ts";
import { EditPanel } from "./edit-panel.ts";

const panels = new WeakMap<HTMLElement, EditPanel>();

/** Opens a diagram's source beside its drawing, as the reader left it. */
export function edit(diagram: HTMLElement): Promise<void> {
  return panelOf(diagram).open();
}

/**
 * Opens the edit that the part of an address after `#` brings for a diagram.
 * @throws a plain sentence when it cannot be used
 */
export async function editFromLink(diagram: HTMLElement, hash: string): Promise<void> {
  const source = await readEditLink(hash, diagram.id);
  diagram.scrollIntoView({ block: "center" });
  await panelOf(diagram).open(
    source,
    "This link brings somebody’s edit of the diagram. Reset shows it as the note has it.",
  );
}

function panelOf(diagram: HTMLElement): EditPanel {
  const panel = panels.get(diagram) ?? new EditPanel(diagram);
  panels.set(diagram, panel);
  return panel;
}
