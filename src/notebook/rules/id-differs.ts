import { withoutEnding } from "../text/paths.ts";
import { noteRule } from "./text/note-text.ts";

/** An id that is not the file's name: it leads other tools astray. */
export const idDiffers = noteRule({
  kind: "id-differs",
  severity: "warning",
  check({ file, name, format, ownId }) {
    if (!ownId || ownId.id === name || ownId.id === withoutEnding(file).normalize("NFC")) return undefined;
    const { id, place } = ownId;
    const message = `The id is "${id}", but the file is named "${name}".`;
    return { message, suggestion: `name the file ${id}.${format}, or drop the id`, place };
  },
});
