/** Diagrams that the tests of the page draw, one of each kind of trouble. */
export const FLOWCHART = `flowchart LR
  accTitle: Who asks whom
  C[Client] --> A[Server A] --> M[(In-Memory State)]`;

export const SEQUENCE = `sequenceDiagram
  Client->>Server A: GET /cart
  Server A-->>Client: 200`;

export const CLASSES = `classDiagram
  Store <|-- Cache
  class Store {
    +get(key) string
  }`;

export const STATES = `stateDiagram-v2
  [*] --> Idle
  Idle --> Busy : request
  Busy --> Idle : done`;

/** Dates must not move with the day, or the zone, in which it is read. */
export const GANTT = `gantt
  title Scaling out
  dateFormat YYYY-MM-DD
  section Servers
    Drain :a1, 2026-01-01, 3d
    Start :after a1, 20d`;

/** Wider than a column of text. */
export const WIDE = `flowchart LR
  ${Array.from({ length: 9 }, (_, at) => `S${at}[Server number ${at}]`).join(" --> ")}`;

export const SUBGRAPHS = `flowchart LR
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
  end`;

/** Labels that fill their shapes. */
export const TIGHT = `flowchart LR
  A[Checks the session with its key] --> B[(Sessions in memory)] --> C([Same key, same check, same answer])`;

/** The author's own colours. */
export const CLASSED = `flowchart LR
  A[Server A]:::hot --> B[Server B]
  classDef hot fill:#ffcc00,stroke:#aa0000,color:#220000`;

export const INVALID = `%% first
flowchart TD
  A --> B
  B --> [oops
`;

export const HOSTILE = `flowchart TD
  A["<img src=x onerror=parent.postMessage(1)> 'single' and #quot;double#quot;"] --> B["<script>alert(1)</script>"]
  click A "javascript:alert(1)"
  click B href "https://elsewhere.example/" _self`;
