/** A small diagram of one of the kinds that Mermaid knows. */
export interface Kind {
  readonly kind: string;
  readonly source: string;
  /** What is told about it to those who cannot see it. */
  readonly words: string;
  /** Names of nodes; all are marked in the drawing. */
  readonly nodes?: readonly string[];
  /** Edges as `from → to`; all are marked in the drawing unless `unmarked`. */
  readonly edges?: readonly string[];
  readonly unmarked?: true;
}

/** One of each, but for `info`, which only shows a version. */
export const KINDS: readonly Kind[] = [
  {
    kind: "flowchart-v2",
    source: `flowchart LR
      subgraph Stateful
        C1[Client] --> S1[Server A]
        C1 --> S1
        S1 --> M1[(In-Memory State)]
      end
      subgraph Stateless
        C2[Client] --> S2[Server A]
        C2 --> S3[Server B]
        S2 --> DB[(External State Store)]
        S3 --> DB
      end`,
    words:
      "Stateful: Client sends to Server A twice; Server A keeps In-Memory State. " +
      "Stateless: Client sends to Server A and Server B; Server A and Server B share External State Store.",
    nodes: [
      ...["Stateless", "Stateful", "Stateful/Client", "Stateful/Server A", "In-Memory State"],
      ...["Stateless/Client", "Stateless/Server A", "Server B", "External State Store"],
    ],
    edges: [
      ...["Stateful/Client → Stateful/Server A", "Stateful/Client → Stateful/Server A"],
      ...["Stateful/Server A → In-Memory State", "Stateless/Client → Stateless/Server A"],
      ...[
        "Stateless/Client → Server B",
        "Stateless/Server A → External State Store",
        "Server B → External State Store",
      ],
    ],
  },
  {
    kind: "sequence",
    source: `sequenceDiagram
      actor C as Client
      participant A as Server A
      C->>+A: GET /cart
      alt known
        A-->>-C: 200
      else unknown
        A--xC: 404
      end
      Note over A: remembers`,
    words:
      "Client asks Server A: GET /cart. If “known”: Server A answers Client: 200. Otherwise “unknown”: " +
      "Server A answers Client: 404 (lost or refused). End of the alternatives. Note (Server A): remembers.",
    nodes: ["Client", "Server A"],
    edges: ["Client → Server A", "Server A → Client", "Server A → Client"],
  },
  {
    kind: "stateDiagram",
    source: `stateDiagram-v2
      [*] --> Still
      Still --> Moving: push
      Moving --> [*]`,
    words: "It begins in Still. Still goes to Moving (“push”). It may end after Moving.",
    nodes: ["root_start", "Still", "Moving", "root_end"],
    edges: ["root_start → Still", "Still → Moving", "Moving → root_end"],
  },
  {
    kind: "classDiagram",
    source: `classDiagram
      Animal <|-- Duck
      Duck *-- Wing
      Animal : +int age`,
    words: "Duck is a kind of Animal. Duck is made of Wing. Animal has +int age.",
    nodes: ["Animal", "Duck", "Wing"],
    edges: ["Animal → Duck", "Duck → Wing"],
  },
  {
    kind: "er",
    source: `erDiagram
      CUSTOMER ||--o{ ORDER : places
      ORDER {
        int number
      }`,
    words: "Exactly one CUSTOMER – places – any number of ORDER. ORDER has int number.",
    nodes: ["CUSTOMER", "ORDER"],
    edges: ["CUSTOMER → ORDER"],
  },
  {
    kind: "requirement",
    source: `requirementDiagram
      requirement Fast {
        id: 1
        text: it is fast.
        risk: high
        verifymethod: test
      }
      element Cache {
        type: program
      }
      Cache - satisfies -> Fast`,
    words: "Cache satisfies Fast.",
    nodes: ["Fast", "Cache"],
    edges: ["Cache → Fast"],
  },
  {
    kind: "mindmap",
    source: `mindmap
      root((State))
        Server
          Memory
        Client`,
    words: "State: Server and Client. Server: Memory.",
    nodes: ["State", "Server", "Memory", "Client"],
    edges: ["State → Server", "Server → Memory", "State → Client"],
  },
  {
    kind: "kanban",
    source: `kanban
      todo[To do]
        a[Write]
        b[Read]`,
    words: "To do: Write and Read.",
    nodes: ["To do", "Write", "Read"],
  },
  {
    kind: "architecture",
    source: `architecture-beta
      group api(cloud)[API]
      service db(database)[Database] in api
      service server(server)[Server] in api
      server:R --> L:db`,
    words: "API: Server keeps Database.",
    nodes: ["API", "Database", "Server"],
    edges: ["Server → Database"],
  },
  {
    kind: "block",
    source: `block
      columns 2
      a["Client"] b["Server"]
      a --> b`,
    words: "Client sends to Server.",
    nodes: ["Client", "Server"],
    edges: ["Client → Server"],
  },
  {
    kind: "c4",
    source: `C4Context
      Person(user, "User")
      System(shop, "Shop")
      Rel(user, shop, "Buys from")`,
    words: "User is related to Shop (“Buys from”).",
    nodes: ["User", "Shop"],
    edges: ["User → Shop"],
    unmarked: true,
  },
  {
    kind: "pie",
    source: `pie title Pets
      "Dogs" : 3
      "Cats" : 1`,
    words: "Dogs: 3 (75 %). Cats: 1 (25 %).",
  },
  {
    kind: "gantt",
    source: `gantt
      dateFormat YYYY-MM-DD
      section Build
      Plan :done, a, 2026-01-01, 2d
      Do :crit, after a, 12h`,
    words:
      "Build: Plan, from 2026-01-01 to 2026-01-03 (done); Do, from 2026-01-03 to 2026-01-03 12:00 (critical).",
  },
  {
    kind: "journey",
    source: `journey
      section Morning
        Make tea: 5: Me, Cat`,
    words: "Morning: Make tea (5 of 5, Me and Cat).",
  },
  {
    kind: "timeline",
    source: `timeline
      2002 : LinkedIn
      2004 : Facebook : Google`,
    words: "2002: LinkedIn. 2004: Facebook and Google.",
  },
  {
    kind: "gitGraph",
    source: `gitGraph
      commit id: "A"
      branch develop
      commit id: "B" tag: "v1"
      checkout main
      merge develop`,
    words: "On main: A, a commit (merge). On develop: B (v1).",
  },
  {
    kind: "quadrantChart",
    source: `quadrantChart
      x-axis Low --> High
      y-axis Cheap --> Dear
      Tea: [0.3, 0.6]`,
    words: "It says: Tea, Low, High, Cheap, Dear.",
  },
  {
    kind: "xychart",
    source: `xychart
      x-axis [jan, feb]
      y-axis "Sales" 0 --> 9
      bar [5, 6]`,
    words: "Sales, as a bar: jan 5, feb 6.",
  },
  {
    kind: "radar",
    source: `radar-beta
      axis m["Math"], s["Science"]
      curve a["Alice"]{85, 90}`,
    words: "Alice: Math 85, Science 90.",
  },
  {
    kind: "packet",
    source: `packet
      0-15: "Source"
      16: "Flag"`,
    words: "Bits 0 to 15: Source. Bit 16: Flag.",
  },
  { kind: "sankey", source: "sankey\nCoal,Industry,46.2", words: "Coal to Industry: 46.2." },
  {
    kind: "venn",
    source: `venn-beta
      set A["Front"]
      set B["Back"]
      union A,B["API"]`,
    words: "A: Front. B: Back. A and B share API.",
  },
  {
    kind: "treemap",
    source: `treemap-beta
"Food"
    "Bread": 10
    "Milk": 20`,
    words: "Food. Food: Bread 10 and Milk 20.",
  },
  {
    kind: "treeView",
    source: `treeView-beta
    "src"
        "main.ts"`,
    words: "/: src. src: main.ts.",
  },
  {
    kind: "ishikawa",
    source: `ishikawa-beta
    Blurry
        User
            Shaky hands`,
    words: "Blurry: User. User: Shaky hands.",
  },
  {
    kind: "wardley",
    source: `wardley-beta
title Tea
component Cup [0.79, 0.61]`,
    words: "It says: Tea, Evolution, Visibility, Genesis, Custom Built, Product, Commodity, Cup.",
  },
  {
    kind: "eventmodeling",
    source: `eventmodeling
tf 01 ui Cart
tf 02 cmd AddItem
tf 03 evt ItemAdded`,
    words: "It says: UI/Automation, Command/Read Model, Events, Cart, AddItem, ItemAdded.",
  },
  {
    kind: "swimlane",
    source: `swimlane-beta LR
      subgraph Client
        a[Ask]
      end
      subgraph Server
        b[Answer]
      end
      a --> b`,
    words: "Ask leads to Answer.",
    nodes: ["Server", "Client", "Ask", "Answer"],
    edges: ["Ask → Answer"],
  },
  {
    kind: "usecase",
    source: `usecase-beta
      actor Customer
      Customer --> Buy`,
    words: "Customer leads to Buy.",
    nodes: ["Customer", "Buy"],
    edges: ["Customer → Buy"],
  },
  {
    kind: "agentflow",
    source: `agentflow-beta LR
      A[Agent] --> B[Tool]`,
    words: "Agent leads to Tool.",
    nodes: ["Agent", "Tool"],
    edges: ["Agent → Tool"],
  },
  {
    kind: "cynefin",
    source: `cynefin-beta
      clear
        "Respond"`,
    words:
      "It says: Complex, Complicated, Chaotic, Clear, Confusion, Probe → Sense → Respond, Emergent Practices, " +
      "Sense → Analyse → Respond, Good Practices, Act → Sense → Respond, Novel Practices, " +
      "Sense → Categorise → Respond, Best Practices, Disorder, Respond.",
  },
  { kind: "railroad", source: `railroad-beta\na = terminal("x") ;`, words: "It says: x, a =." },
  { kind: "railroadEbnf", source: `railroad-ebnf-beta\na = "x" ;`, words: "It says: x, a =." },
  { kind: "railroadAbnf", source: `railroad-abnf-beta\na = "x" ;`, words: "It says: x, a =." },
  { kind: "railroadPeg", source: `railroad-peg-beta\na <- "x" ;`, words: "It says: x, a =." },
];
