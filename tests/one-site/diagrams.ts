// Notes with diagrams, also such as mean harm.

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`;

/** What diagrams may try; each stands in a note of its own. */
export const HOSTILE = {
  "script in a label": 'flowchart LR\n  A["<script>alert(1)</script><img src=x onerror=alert(1)>"] --> B',
  "a script as link": 'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"',
  "a script as link, disguised": 'flowchart LR\n  A --> B\n  click A "java&#115;cript&colon;alert(1)"',
  "a callback": "flowchart LR\n  A --> B\n  click A call alert(1)",
  "style of another host":
    '%%{init: {"themeCSS": "* { background: url(https://evil.example/x) }"}}%%\nflowchart LR\n  A --> B',
  "fill of another host":
    "flowchart LR\n  A --> B\n  classDef x fill:url(https://evil.example/x)\n  class A x",
  "a looser setting":
    '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  A["<b onclick=alert(1)>q</b>"]',
  "an image of another host":
    'flowchart LR\n  A@{ img: "https://evil.example/x.png", label: "x", h: 60, w: 60 } --> B',
  "a prototype":
    '%%{init: {"__proto__": {"securityLevel": "loose"}}}%%\nflowchart LR\n  constructor --> __proto__',
};
// With empty lines: a note's text between two of them has a limit of its own.
const HUGE = `flowchart LR\n${Array.from({ length: 5000 }, (_, index) => `  N${index} --> N${index + 1}`).join("\n\n")}`;
const DEEP = `flowchart LR\n${Array.from({ length: 400 }, (_, index) => `subgraph S${index}`).join("\n")}\nA --> B\n${"end\n".repeat(400)}`;

export const NOTES = {
  "broken.md": `# Broken\n\n${fence("flowchart LR\n  A[Client] --> B[Server]")}\n${fence("flowchart LR\n  A -->\n  --> [")}\n${fence('pie\n  "Reads" : 90\n  "Writes" : 10')}`,
  "links.md": `# Links\n\n${fence('flowchart LR\n  A[Client] --> B[Server]\n  click A "[[broken]]"\n  click B "https://example.org/"')}`,
  "huge.md": `# Huge\n\n${fence(HUGE)}\n${fence(DEEP)}`,
  "runs.md": `# Runs\n\n${fence("flowchart LR\n  Client --> S[Server A]")}\n![[ping.ts]]\n\n![[broken]]\n`,
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, source], index) => [
      `hostile-${index}.md`,
      `# ${name}\n\n${fence(source)}`,
    ]),
  ),
};
export const EXAMPLES = {
  "ping.ts": `import { claim, client, cluster } from "lab";

const site = cluster({ nodes: ["Server A"], serve: () => () => new Response("pong") });

export default async function scenario() {
  const answer = await client("Client", site).fetch("/ping");
  claim("answers", answer.status === 200);
}
`,
};
