import { expect, test } from "vitest";
import { render } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("raw HTML", () => expectFixture("raw-html.md"));

test.each([
  ["<!-- alone -->", ""],
  ["a <!-- b --> c", "<p>a c</p>\n"],
  ["<!-- a -->\n<!-- b -->", ""],
  ["<!-->x", "<p>x</p>\n"],
  ["<!-- a --><img src=x onerror=alert(1)>", "onerror"],
  ["<!-- a -- > <script>", ""],
  ["a <!--> <script>x</script> -->", "script"],
])("comments vanish, and nothing else: %j", async (source, expected) => {
  const html = await render(source);
  if (expected === "" || expected.startsWith("<p>")) expect(html).toBe(expected);
  else expect(html).toContain(expected);
});
