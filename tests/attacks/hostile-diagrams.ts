/** What a diagram may try to make of itself, beyond what tests/diagrams-site.test.ts has. */
export const DIAGRAMS: Readonly<Record<string, string>> = {
  "HTML in a message": "sequenceDiagram\n  A->>B: <img src=x onerror=alert(1)>",
  "a script as an actor's link":
    "sequenceDiagram\n  participant A\n  link A: x @ javascript:alert(1)\n  A->>A: x",
  "scripts as an actor's links":
    'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:alert(1)"}\n  A->>A: x',
  "properties of an actor":
    'sequenceDiagram\n  participant A\n  properties A: {"class": "x\\" onload=\\"alert(1)"}\n  A->>A: x',
  "HTML in a note": "sequenceDiagram\n  A->>B: x\n  Note over A,B: <script>alert(1)</script>",
  "a class as link": 'classDiagram\n  class A\n  click A href "javascript:alert(1)"',
  "a class that calls": 'classDiagram\n  class A\n  callback A "alert" "x"',
  "a class of markup": "classDiagram\n  class A~T~{\n    <img src=x onerror=alert(1)>\n  }",
  "a state of markup": 'stateDiagram-v2\n  state "<svg onload=alert(1)>" as s\n  [*] --> s',
  "a state as link": 'stateDiagram-v2\n  s1 --> s2\n  click s1 "javascript:alert(1)"',
  "an entity of markup": 'erDiagram\n  A ||--o{ B : "<script>alert(1)</script>"',
  "a task as link":
    'gantt\n  dateFormat YYYY-MM-DD\n  section S\n  T :t1, 2024-01-01, 1d\n  click t1 href "javascript:alert(1)"',
  "a task that calls":
    "gantt\n  dateFormat YYYY-MM-DD\n  section S\n  T :t1, 2024-01-01, 1d\n  click t1 call alert(1)",
  "a mind map of markup": "mindmap\n  root((<img src=x onerror=alert(1)>))",
  "an icon of markup": 'mindmap\n  root\n    A\n    ::icon(fa fa-x" onload="alert(1))',
  "a pie of markup": 'pie title <script>alert(1)</script>\n  "<img src=x onerror=alert(1)>" : 1',
  "a journey of markup":
    "journey\n  title <script>alert(1)</script>\n  section S\n    <img src=x onerror=alert(1)>: 5: Me",
  "a commit of markup":
    'gitGraph\n  commit id: "<script>alert(1)</script>" tag: "<img src=x onerror=alert(1)>"',
  "a timeline of markup": "timeline\n  title <svg onload=alert(1)>\n  2024 : <script>alert(1)</script>",
  "a quadrant of markup":
    'quadrantChart\n  title <script>alert(1)</script>\n  x-axis "<img src=x onerror=alert(1)>"\n  A: [0.3, 0.6]',
  "a chart of markup":
    'xychart-beta\n  title "<script>alert(1)</script>"\n  x-axis ["<img src=x onerror=alert(1)>", b]\n  bar [1, 2]',
  "a block of markup": 'block-beta\n  a["<img src=x onerror=alert(1)>"]',
  "a flow of markup": "sankey-beta\n\n<script>alert(1)</script>,B,1",
  "a packet of markup": 'packet-beta\n  0-15: "<script>alert(1)</script>"',
  "a card's link":
    '---\nconfig:\n  kanban:\n    ticketBaseUrl: "javascript:alert(1)//#TICKET#"\n---\nkanban\n  todo[Todo]\n    a[x]@{ ticket: T-1 }',
  "a person's link": 'C4Context\n  Person(p, "P", $link="javascript:alert(1)")',
  "a requirement's markup":
    'requirementDiagram\n  requirement r {\n    id: 1\n    text: "<script>alert(1)</script>"\n    risk: high\n    verifymethod: test\n  }',
  "an icon of another host": "architecture-beta\n  service a(https://evil.example/x)[X]",
  "a service of markup": "architecture-beta\n  service a(server)[<script>alert(1)</script>]",
  "front matter that loosens":
    '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart LR\n  A["<img src=x onerror=alert(1)>"]',
  "a title of markup": "---\ntitle: <script>alert(1)</script>\n---\nflowchart LR\n  A",
  "words of markup":
    "flowchart LR\n  accTitle: <script>alert(1)</script>\n  accDescr: </desc><script>alert(1)</script>\n  A",
  "a face that ends the style":
    '%%{init: {"fontFamily": "x}</style><script>alert(1)</script>"}}%%\nflowchart LR\n  A',
  "a colour that ends the style":
    '%%{init: {"themeVariables": {"primaryColor": "red;}*{background:url(//evil.example)}"}}}%%\nflowchart LR\n  A',
  "a style of another host":
    "flowchart LR\n  A\n  style A fill:url(//evil.example),background-image:url(//evil.example)",
  "a style that is a script": "flowchart LR\n  A --> B\n  linkStyle 0 stroke:url(javascript:alert(1))",
  "a style that imports": "flowchart LR\n  A:::x\n  classDef x fill:red;}@import url(//evil.example);a{",
  "a link in Markdown": 'flowchart LR\n  A["`[x](javascript:alert(1)) ![y](//evil.example/y)`"]',
  "a formula that links": 'flowchart LR\n  A["$$\\href{javascript:alert(1)}{x}$$"]',
  "a formula with markup": 'flowchart LR\n  A["$$\\htmlData{x=y}{z} \\includegraphics{//evil.example}$$"]',
  "signs by number": 'flowchart LR\n  A["#lt;img src=x onerror=alert(1)#gt; #60;script#62;alert(1)"]',
  "signs as entities": 'flowchart LR\n  A["&lt;img src=x onerror=alert(1)&gt;"]',
  "a node's id": 'flowchart LR\n  A"onload="alert(1)["x"] --> B',
  "a class's name": 'flowchart LR\n  A:::x"onload="alert(1)',
  "a data address": 'flowchart LR\n  A\n  click A "data:text/html,<script>alert(1)</script>"',
  "an address by line ends": 'flowchart LR\n  A\n  click A "java\tscript:alert(1)"',
  "a tip of markup": 'flowchart LR\n  A\n  click A "https://example.org" "<img src=x onerror=alert(1)>"',
  "another window": 'flowchart LR\n  A\n  click A "https://example.org" _top',
  "a subgraph of markup": 'flowchart LR\n  subgraph "<svg onload=alert(1)>"\n    A\n  end',
  "an edge of markup": 'flowchart LR\n  A -->|"<img src=x onerror=alert(1)>"| B',
  "the end of the figure": "flowchart LR\n  A[</svg></figure></live-diagram><script>alert(1)</script>]",
  "the end of its section": 'flowchart LR\n  A["]]><script>alert(1)</script>"]',
  "no diagram at all": "</pre></details><script>alert(1)</script>",
};
