// A form as a message carries it (RFC 7578). Each engine makes up a boundary of its own, by chance.

/** Encodes a form as the body of a message, its parts separated by a boundary. */
export function formBody(form: FormData, boundary: string): Blob {
  const parts = [...form].flatMap(([name, value]) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(asLines(name))}"`;
    if (typeof value === "string") return [`${head}\r\n\r\n${asLines(value)}\r\n`];
    const type = value.type || "application/octet-stream";
    return [`${head}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value, "\r\n"];
  });
  return new Blob([...parts, `--${boundary}--\r\n`]);
}

/**
 * Parses the form in the body of a message.
 * @param type the message's Content-Type
 * @throws TypeError when the body is not a form
 */
export function parseForm(bytes: Uint8Array, type: string): FormData {
  const form = new FormData();
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    for (const [name, value] of new URLSearchParams(decode(bytes))) form.append(name, value);
    return form;
  }
  const [, quotedBoundary, plainBoundary] =
    /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quotedBoundary ?? plainBoundary;
  if (boundary === undefined) throw new TypeError("This is no form: its Content-Type says something else.");
  // One letter for each byte, as files need not be text.
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const parts = `\r\n${letters}`.split(`\r\n--${boundary}`);
  if (parts.length < 2 || !parts.at(-1)?.startsWith("--")) throw new TypeError("This form has no end.");
  for (const part of parts.slice(1, -1)) {
    const end = part.indexOf("\r\n\r\n");
    const head = decode(asBytes(part.slice(0, end)));
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    if (end < 0 || name === undefined) throw new TypeError("A part of this form has no name.");
    const content = asBytes(part.slice(end + 4));
    const file = /;\s*filename="([^"]*)"/i.exec(head)?.[1];
    const kind = /^content-type:\s*(.*)$/im.exec(head)?.[1] ?? "text/plain";
    if (file === undefined) form.append(unquoted(name), decode(content));
    else form.append(unquoted(name), new File([content], unquoted(file), { type: kind.trim() }));
  }
  return form;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const asBytes = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const asLines = (text: string) => text.replace(/\r?\n|\r/g, "\r\n");

const QUOTES: Readonly<Record<string, string>> = { "\n": "%0A", "\r": "%0D", '"': "%22" };
const quoted = (text: string) => text.replace(/[\n\r"]/g, (sign) => QUOTES[sign] ?? sign);
const unquoted = (text: string) =>
  text.replace(/%(0A|0D|22)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
