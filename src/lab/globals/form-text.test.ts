import { describe, expect, test } from "vitest";
import { formBody, parseForm } from "./form-text.ts";

const LINES = "\r\n";
const TYPE = "multipart/form-data; boundary=b";
const bytes = (text: string) => new TextEncoder().encode(text);

function form(...entries: [name: string, value: string | File][]): FormData {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
}

describe("a form is written as the standard says", () => {
  test.each<[what: string, form: FormData, text: string]>([
    ["nothing", form(), "--b--\r\n"],
    ["a field", form(["a", "1"]), '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'],
    [
      "quotes and lines",
      form(['a"\n', "1\n2"]),
      '--b\r\nContent-Disposition: form-data; name="a%22%0D%0A"\r\n\r\n1\r\n2\r\n--b--\r\n',
    ],
    [
      "a file",
      form(["a", new File(["x"], "x.txt", { type: "text/css" })]),
      '--b\r\nContent-Disposition: form-data; name="a"; filename="x.txt"\r\nContent-Type: text/css\r\n\r\nx\r\n--b--\r\n',
    ],
  ])("%s", async (_, given, text) => {
    expect(await formBody(given, "b").text()).toBe(text);
  });
});

test("what was written is read", async () => {
  const file = new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'é".bin', { type: "a/b" });
  const body = formBody(form(["a", "é"], ["a", ""], ["file", file]), "b");
  const read = parseForm(new Uint8Array(await body.arrayBuffer()), TYPE);
  expect(read.getAll("a")).toEqual(["é", ""]);
  const found = read.get("file") as File;
  expect([found.name, found.type, [...(await found.bytes())]]).toEqual([
    'é".bin',
    "a/b",
    [0, 13, 10, 45, 45, 255],
  ]);
});

test.each([
  [
    "application/x-www-form-urlencoded;charset=UTF-8",
    "a=1+2&b=",
    [
      ["a", "1 2"],
      ["b", ""],
    ],
  ],
  [
    'multipart/form-data; boundary="b"',
    `--b${LINES}content-disposition: form-data; name="a"${LINES}${LINES}1${LINES}--b--`,
    [["a", "1"]],
  ],
])("a form that comes as %s is read", (type, text, entries) => {
  expect([...parseForm(bytes(text), type)]).toEqual(entries);
});

test.each([
  ["no form", "text/plain", "a=1"],
  ["no boundary", "multipart/form-data", "--b--"],
  ["no end", TYPE, `--b${LINES}Content-Disposition: form-data; name="a"${LINES}${LINES}1`],
  ["a part without a name", TYPE, `--b${LINES}X: y${LINES}${LINES}1${LINES}--b--`],
])("%s is refused", (_, type, text) => {
  expect(() => parseForm(bytes(text), type)).toThrow(TypeError);
});
