import { expect, test } from "vitest";
import type { DiagnosticKind } from "../../report/kinds.ts";
import { notebook } from "../../testing.ts";

test.each<[source: string, kind?: DiagnosticKind, suggestion?: string]>([
  ["[words](https://example.org/a?b=c#d)"],
  ["<https://example.org>"],
  ["https://example.org/page"],
  ["[words](/search/)"],
  ["[words](#)"],
  ["[words](mailto:ana@example.org?subject=x)"],
  ["[words](tel:+4912345)"],
  ["[words][ref]\n\n[ref]: https://example.org"],
  ["[words](www.example.org/a)", "link-address", "write https://www.example.org/a"],
  ["[words](example.org)", "link-address", "write https://example.org"],
  ["[words](docs.example.com/x)", "link-address", "write https://docs.example.com/x"],
  ["[words](//example.org/x)", "link-address", "write https://example.org/x"],
  ["[words](https:/example.org)", "link-address", "write https://host/path"],
  ["[words](https://)", "link-address", "write https://host/path"],
  ["[words](<https://exa mple.org>)", "link-address", "write https://host/path"],
  ["[words](https://example.org\\a)", "link-address", "write https://host/path"],
  ["[words](https://%/)", "link-address", "write https://host/path"],
  ["[words](mailto:ana)", "link-address", "write mailto:name@example.org"],
  ["[words][ref]\n\n[ref]: https:/example.org", "link-address", "write https://host/path"],
  ["[words](http://localhost:4321/x)", "link-local", "write it as code"],
  ["[words](https://127.0.0.1)", "link-local", "write it as code"],
  ["[words](http://[::1]/)", "link-local", "write it as code"],
  ["[words](http://192.168.0.7/)", "link-local", "write it as code"],
  ["[words](http://172.20.0.7/)", "link-local", "write it as code"],
  ["[words](http://172.32.0.7/)", "link-insecure", "write https://172.32.0.7/ if it answers there"],
  ["[words](http://printer.local/)", "link-local", "write it as code"],
  ["[words](http://example.org/a)", "link-insecure", "write https://example.org/a if it answers there"],
  ["http://example.org", "link-insecure", "write https://example.org if it answers there"],
  ["[https://bank.com](https://evil.example)", "link-misleading", "let its words say where it leads"],
  ["[bank.com/login](https://evil.example)", "link-misleading", "let its words say where it leads"],
  ["[words](https://bank.com@evil.example)", "link-misleading", "let its words say where it leads"],
  ["[example.org](https://www.example.org/x)"],
  ["[Example.org/x](https://example.org/x)"],
  ["[Node.js](https://nodejs.org)"],
  ["[here](https://example.org)", "link-vague", "link the words that name it"],
  ["[Click here](https://example.org)", "link-vague", "link the words that name it"],
  ["[here are the words](https://example.org)"],
])("%s", (source, kind, suggestion) => {
  const { diagnostics } = notebook({ "a.md": source }).book;
  const expected = kind ? [{ kind, line: 1, column: 1, suggestion }] : [];
  expect(
    diagnostics.map(({ kind, line, column, suggestion }) => ({ kind, line, column, suggestion })),
  ).toEqual(expected);
});
