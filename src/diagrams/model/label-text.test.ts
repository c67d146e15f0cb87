import { expect, test } from "vitest";
import { labelText } from "./label-text.ts";

test.each<[label: unknown, text: string]>([
  ["Server A", "Server A"],
  ["  two\n lines ", "two lines"],
  ["one<br/>two<br>three\\nfour", "one two three four"],
  ["<b>bold</b> &lt;x&gt; &amp;amp;", "bold <x> &amp;"],
  ["I #9829; you #amp; me", "I ♥ you #amp; me"],
  ["Iﬂ°°9829¶ßﬂ°lt¶ß", "I♥<"],
  ["`**bold** and *slanted* snake_case_name`", "bold and slanted snake_case_name"],
  ["fa:fa-car Car", "Car"],
  ["&constructor;", "&constructor;"],
  ["-List~int~ x", "-List~int~ x"],
  [["a", "b"], "a b"],
  [undefined, ""],
  [5, "5"],
])("%j reads %j", (label, text) => {
  expect(labelText(label)).toBe(text);
});
