import { expect, test } from "vitest";
import { htmlFaults } from "./html-faults.ts";
import { render } from "./testing.ts";

/** Ways in which a text may try to become more than text, by where it stands. */
const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  "raw HTML": [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '<math><mi//xlink:href="javascript:alert(1)">',
    '<iframe srcdoc="<script>alert(1)</script>">',
    "<object data=javascript:alert(1)><embed src=x>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<style>@import url(//x)</style><link rel=stylesheet href=//x>",
    "<base href=//x><meta http-equiv=refresh content=0;url=//x>",
    "<details open ontoggle=alert(1)>",
    "text <b onmouseover=alert(1)>x</b> <a href=javascript:alert(1)>x</a>",
    "# <img src=x onerror=alert(1)>\n\n## <script>x</script>",
    "| <img src=x onerror=alert(1)> |\n| --- |\n| </td></table><script>alert(1)</script> |",
    "- <script>alert(1)</script>\n- </ul><script>alert(1)</script>",
    "> </blockquote><script>alert(1)</script>",
    "[<img src=x onerror=alert(1)>](https://example.org)",
    "**<svg onload=alert(1)>**",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script> -->",
    "<!---><img src=x onerror=alert(1)>-->",
    "a <!-- b --!> <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml <script>alert(1)</script> ?>",
    "<!DOCTYPE x [<script>alert(1)</script>]>",
    "</code></pre></figure><script>alert(1)</script>",
    "<x-y\nonclick=alert(1)\n>text</x-y>",
    '<note-embed data-offset="0">x</note-embed>',
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "<script\u0000>alert(1)</script>",
    "＜script＞alert(1)＜/script＞ \u2039img src=x onerror=alert(1)\u203A",
    "<\u200Bscript>alert(1)</script>",
  ],
  "link targets": [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#x73;cript:alert(1))",
    "[x](&#106;&#97;&#118;&#97;script&#58;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](<\u0001javascript:alert(1)>)",
    "[x](< javascript:alert(1)>)",
    "[x](\u00A0javascript:alert(1))",
    "[x](\u2028javascript:alert(1))",
    "[x](java\u00ADscript:alert(1))",
    "[x](java\u200Bscript:alert(1))",
    "[x](javascript%3Aalert(1))",
    "[x](%6Aavascript:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](vbscript:x) [x](data:text/html,<script>alert(1)</script>) [x](blob:x) [x](file:///etc/passwd)",
    "[x](data:text/html;base64,PHNjcmlwdD4=) [x](view-source:x) [x](filesystem:x) [x](about:blank) [x](intent:x)",
    "<javascript:alert(1)> <data:text/html,x> <vbscript:x>",
    "[x][r] [r][] [r]\n\n[r]: javascript:alert(1)",
    '[x][r]\n\n[r]: java&#x73;cript:alert(1) "title"',
    "[x][r]\n\n[r]: https://example.org '\"onmouseover=\"alert(1)'",
    '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
    "[x](https://example.org '\"><script>alert(1)</script>')",
    '[x](https://example.org/"onmouseover=alert(1))',
    '[x](<https://example.org/" onmouseover="alert(1)>)',
    'https://example.org/"onmouseover=alert(1) www.example.org/<script>alert(1)</script>',
    '[x](note.md#"onmouseover=alert(1)) [x](#"><script>alert(1)</script>)',
    '[x](claim:"><script>alert(1)</script>) [x](claim:javascript:alert(1))',
    '[x](//example.org/"><script>) [x](/"><script>alert(1)</script>) [x](\\\\example.org)',
    '[x](mailto:"onmouseover=alert(1)@example.org) [x](tel:"><script>)',
    "[x](javascript:/*--></title></style></textarea></script><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>)",
  ],
  wikilinks: [
    "[[javascript:alert(1)]] [[javascript:alert(1)|x]]",
    '[["><script>alert(1)</script>]] [[x|"><script>alert(1)</script>]]',
    '[[note|<img src=x onerror=alert(1)>]] [[note#"onmouseover=alert(1)]] [[note#^"onmouseover=alert(1)]]',
    "[[data:text/html,x]] [[//example.org]] [[../../etc/passwd]] [[note#<script>]]",
    '![[javascript:alert(1)]] ![["onerror=alert(1).png]] ![[x.png|"onerror="alert(1)]]',
    '![[note"><script>alert(1)</script>]] ![[javascript:x.png]]',
    "[[__proto__]] [[constructor]] [[toString|x]] [[note#__proto__]] ![[__proto__]]",
  ],
  images: [
    "![x](javascript:alert(1)) ![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](https://example.org/track.gif) ![x](//example.org/track.gif) ![x](HTTPS://example.org/x.png)",
    "![x][r]\n\n[r]: https://example.org/track.gif",
    '![" onerror="alert(1)](ok.png) ![x](ok.png "\\" onerror=\\"alert(1)")',
    "![x\"><script>alert(1)</script>](ok.png '\"><script>alert(1)</script>')",
    "![<img src=x onerror=alert(1)>](ok.png)",
    '![x](<ok.png" onerror="alert(1)>) ![x](ok.png"onerror=alert(1))',
    '![x|300" onerror="alert(1)](ok.png) ![[ok.png|9e99]] ![x|99999999999999999999](ok.png)',
    "![x](ok.svg) ![x](../../../etc/passwd) ![x](file:///etc/passwd)",
    "[![x](javascript:alert(1))](javascript:alert(1))",
  ],
  code: [
    '```ts"><script>alert(1)</script>\nx\n```',
    '```" onclick="alert(1)\nx\n```',
    "```html\n</code></pre><script>alert(1)</script>\n```",
    `\`\`\`ts\n"</code><script>alert(1)</script>\`\${</code>}\`\n\`\`\``,
    "```unknown\n</code></pre><script>alert(1)</script>\n```",
    "~~~js' onmouseover='alert(1)\nx\n~~~",
    "```constructor\nx\n```\n\n```__proto__\nx\n```\n\n```toString\nx\n```",
    "    </code></pre><script>alert(1)</script>",
    "`</code><script>alert(1)</script>`",
    "```mermaid\n</figure><script>alert(1)</script>\n```",
  ],
  footnotes: [
    'x[^"><script>]\n\n[^"><script>]: y',
    'x[^a"onmouseover=alert(1)]\n\n[^a"onmouseover=alert(1)]: y',
    "x[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
    "x[^__proto__] y[^constructor]\n\n[^__proto__]: a\n[^constructor]: b",
    "x[^&quot;]\n\n[^&quot;]: y",
  ],
  // Ids are the author's words, as on GitHub: a heading may be called "location". An id becomes a global of its name
  // only where there is none, and the site's scripts are modules that use none but the standard's.
  "headings and ids": [
    "## x {#y onload=alert(1)} {onclick=alert(1)}",
    '## "><script>alert(1)</script>',
    "## location\n\n## document\n\n## __proto__\n\n## constructor\n\n## body\n\n## cookie",
    'x ^location\n\ny ^"onclick=alert(1)\n\nz ^__proto__',
    "## note:fn-1\n\nx[^1] ^fn-1\n\n[^1]: y",
    "[x](#%22%3E%3Cscript%3E)",
  ],
  callouts: [
    '> [!note" onclick="alert(1)] x',
    '> [!note]"><script>alert(1)</script>\n> x',
    "> [!note]- <img src=x onerror=alert(1)>\n> <script>alert(1)</script>",
    "> [!<script>] x",
  ],
  "MDX in Markdown": [
    "{alert(1)} <State where={alert(1)}>x</State>",
    "import x from 'javascript:alert(1)'\n\nexport const y = 1;",
    '<State where="server" onclick="alert(1)">x</State> <script>{alert(1)}</script>',
  ],
  "directions and look-alikes": [
    "\u202Etpircs\u202C <\u202Escript>alert(1)",
    "ʲavascript:alert(1) [x](ʲavascript:alert(1)) [x](ｊavascript:alert(1)) [x](javascript：alert(1))",
    "\uFEFF<script>alert(1)</script>",
    "\uD800<script>alert(1)</script>",
  ],
};

const rows = Object.entries(ATTACKS).flatMap(([where, sources]) =>
  sources.map((source) => [where, source] as const),
);

test.each(rows)("%s: %j stays text", async (_, source) => {
  const embedded = { "outer.md": "![[note]]\n\n[[note]]", "note.md": source };
  expect(htmlFaults(await render(source, { assets: ["ok.png", "ok.svg"] }))).toEqual([]);
  expect(htmlFaults(await render(embedded, { assets: ["ok.png", "ok.svg"] }))).toEqual([]);
});

test.each([
  "title: '\"><script>alert(1)</script>'",
  "aliases: ['\"><script>']\ntitle: <img src=x onerror=alert(1)>",
])("front matter: %j stays text", async (matter) => {
  const note = `---\n${matter}\n---\ntext`;
  expect(htmlFaults(await render({ "a.md": "[[note]] ![[note]]\n\n![[note]]", "note.md": note }))).toEqual(
    [],
  );
});

test("the name of a file stays text", async () => {
  const name = '"><script>alert(1)<';
  const html = await render(
    { "a.md": "![[b]]\n\n![x](ok.png)", "b.md": `![[${name}.png]]` },
    { assets: [`${name}.png`, "ok.png"] },
  );
  expect(html).toContain("/media/%22%3E%3Cscript%3Ealert(1)%3C.png");
});
