import { describe, expect, test } from "vitest";
import { drawing } from "./testing.ts";

// Whole drawings, to be read: each tag on a line of its own.

const SOURCES = {
  "two-servers": `flowchart LR
    subgraph Stateless
      A[Client] -- cookie --> B[(Store)]
    end`,
  messages: `sequenceDiagram
    participant C as Client
    participant S as Server
    C->>S: GET /cart
    S-->>C: 200`,
  states: `stateDiagram-v2
    [*] --> Still
    Still --> [*]: rest`,
  colours: `flowchart TD
    A[dark] --> B[bright] --> C[own ink]
    classDef night fill:#000080
    classDef day fill:#ff0,stroke:#f90
    classDef own fill:#000080,color:#0f0
    class A night
    class B day
    class C own`,
  shares: `pie
    "Dogs" : 3
    "Cats" : 1`,
};

describe.each(Object.entries(SOURCES))("%s", (name, source) => {
  test("is drawn as it was", async () => {
    const { svg } = await drawing(source);
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`snapshots/${name}.xml`);
  });
});
