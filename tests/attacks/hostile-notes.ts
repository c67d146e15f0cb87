import { ATTACKS } from "../../src/markdown/testing-attacks.ts";
import { DIAGRAMS } from "./hostile-diagrams.ts";

/** Front matter that means harm; the text below it has nothing of its own. */
export const MATTERS: Readonly<Record<string, string>> = {
  "a title of markup": "title: '</title><script>alert(1)</script>'",
  "a title that ends an attribute": `title: '" onmouseover="alert(1)'`,
  "a title of a feed":
    "title: ']]></title><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>'\ncreated: 2026-11-22",
  "an alias of markup": "aliases: ['<img src=x onerror=alert(1)>']",
  "tags of markup":
    "tags: ['<script>alert(1)</script>', '\"onmouseover=\"alert(1)', '../../evil', 'javascript:alert(1)']",
  "tags of objects": "tags: ['__proto__', constructor, toString, hasOwnProperty]",
  "an id of markup": "id: '\"><script>alert(1)</script>'",
  "an id that climbs": "id: ../../../evil",
  "an id from the root": "id: /etc/evil",
  "an id of another system": "id: '..\\..\\evil'",
  "an id in disguise": "id: '%2e%2e%2f%2e%2e%2fevil'",
  "an id of a script": "id: 'javascript:alert(1)'",
  "an id of the site's own": "id: index.html",
  "an id of dots": "id: '..'",
  "a language of markup": "lang: 'en\"><script>alert(1)</script>'",
  "a day of markup": "created: '2026-11-22\"><script>alert(1)</script>'",
  "a prototype": "__proto__:\n  title: evil\nconstructor:\n  prototype:\n    polluted: yes",
  "a merged prototype": "<<: {__proto__: {polluted: yes}, title: evil}",
  "a function": "title: !!js/function 'function () { alert(1) }'\ntags: !!js/regexp /x/",
  "a script's type": "title: !<tag:yaml.org,2002:js/undefined> ''\naliases: !!binary PHNjcmlwdD4=",
  laughter: `a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefghij"]
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(", ")}]`)
    .join("\n")}\ntags: *j\ntitle: *j\naliases: [*j]`,
  "a list of itself": "tags: &tags [*tags]",
  "a field of the site":
    "slug: ../../evil\nfile: ../../evil\nhtml: <script>alert(1)</script>\nlayout: ../../evil.astro",
};

/** Ways in which MDX would run a program; each stands in an MDX note. */
export const MDX: readonly string[] = [
  "import fs from 'node:fs'\n\n{fs.readFileSync('/etc/passwd', 'utf8')}",
  "import x from '../../../../etc/passwd?raw'\n\n{x}",
  "export const frontmatter = { title: globalThis.process.exit(3) }",
  "export default () => alert(1)",
  "{alert(1)}",
  "{(() => { process.exit(3) })()}",
  "{/* */ alert(1) /* */}",
  "{/* } */}{alert(1)}",
  "<State where={alert(1)}>x</State>",
  "<State {...{onClick: alert}}>x</State>",
  '<State where="server" set:html="<script>alert(1)</script>">x</State>',
  '<State where="server" dangerouslySetInnerHTML={{__html: "<script>"}} />',
  '<State where="server" onclick="alert(1)" class="x" style="background:url(//evil.example)">x</State>',
  "<State where='\"><script>alert(1)</script>'>x</State>",
  '<State where="constructor">x</State> <State where="__proto__">x</State>',
  "<constructor /> <State.prototype /> <__proto__ />",
  "<State:where>x</State:where> <Fragment set:html='<script>alert(1)</script>' />",
  "<script>{`alert(1)`}</script>",
  "<style>{`* { background: url(//evil.example) }`}</style>",
  '<iframe src="javascript:alert(1)" />',
  '<a href="javascript:alert(1)">x</a> <img src="x" onerror="alert(1)" />',
  "<Content /> <Astro /> <slot />",
  "<>\n<script>alert(1)</script>\n</>",
  "<run-example name='x' data-frame='//evil.example'>x</run-example>",
  "[x]({alert(1)}) ![x]({alert(1)})",
  "# {alert(1)}\n\n| {alert(1)} |\n| - |",
  "```js {alert(1)}\nx\n```",
  "a {`</p><script>alert(1)</script>`} b",
  "{'<script>alert(1)</script>'}",
  "<State where='server'>{alert(1)}</State>",
  // Refused as MDX, it is shown as Markdown, where an expression may be a link.
  '{"[x](javascript:alert(1)) <javascript:alert(1)> ![y](https://evil.example/x.png) [[x]] ![[text/t0]]"}',
  "<javascript:alert>x</javascript:alert>",
  "export const x = '[x](javascript:alert(1))'",
  "{`\n\n[x][r]\n\n[r]: javascript:alert(1)\n\n![y][s]\n\n[s]: https://evil.example/x.png\n\n`}",
];

const texts = Object.values(ATTACKS).flat();
const WORDS = `x${"y".repeat(40)}`;

/**
 * Names that a file may have: each is a note with a link back, so that its title and address stand on another
 * page.
 */
export const NAMES: readonly string[] = [
  `"><img src=x onerror=alert(1)>`,
  "'onmouseover='alert(1)",
  "<script>alert(1)<",
  "&lt;script&gt;alert(1)",
  "javascript:alert(1)",
  "$(touch evil)`touch evil`;touch evil",
  "-rf",
  "--help",
  "two\nlines ::error::x",
  "%2e%2e%2fevil",
  "..evil",
  "... ",
  " ",
  "__proto__",
  "constructor",
  "index",
  "404",
  "con",
  "x\u202egnp.dm",
  "stаte",
  "\u200b",
  "🎉",
  `${WORDS.repeat(5)}`,
];

/** The notes of a site that means nothing but harm, by their files. */
export function hostileNotes(): Record<string, string> {
  return Object.fromEntries([
    ...texts.map((text, index) => [`text/t${index}.md`, text]),
    ...MDX.map((text, index) => [`mdx/m${index}.mdx`, text]),
    ...Object.values(DIAGRAMS).map((source, index) => [
      `diagram/d${index}.md`,
      `# Diagram ${index}\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`,
    ]),
    ...Object.values(MATTERS).map((matter, index) => [
      `matter/f${index}.md`,
      `---\n${matter}\n---\n\nText ${index}.\n`,
    ]),
    ...NAMES.map((name) => [`name/${name}.md`, `[[all]]\n\n${LINK}`]),
    ["all.md", ALL],
  ]);
}

/** One page where each of them is linked and embedded. */
const ALL = `# All\n\n${[
  ...texts.map((_, index) => `[[text/t${index}]]\n\n![[text/t${index}]]`),
  ...MDX.map((_, index) => `[[mdx/m${index}]]\n\n![[mdx/m${index}]]`),
].join("\n\n")}\n`;

const LINK =
  "[x](</etc/passwd>) ![x](../../../../etc/passwd) ![[../../../../etc/passwd]] [[../../../../etc/passwd]]";
