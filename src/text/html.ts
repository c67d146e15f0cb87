const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Makes a text safe to stand in HTML, in an attribute's double quotes too. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Makes a text safe to stand between tags, and no longer than need be: code is full of quotes. */
export const escapeText = (text: string) =>
  text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** Makes the text again that was made safe. */
export const unescapeHtml = (html: string) =>
  html.replace(
    /&(?:amp|lt|gt|quot);/g,
    (entity) => Object.keys(ENTITIES).find((sign) => ENTITIES[sign] === entity) ?? entity,
  );

/** Writes attributes as they stand in a tag. */
export const attributesHtml = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
