import { expect, test } from "vitest";
import { readSource } from "../read-source.ts";
import { estimateSize } from "./estimate.ts";

const estimate = (source: string) => {
  const { keyword, lines } = readSource(source);
  return estimateSize(keyword, lines);
};

const STORES = `flowchart LR
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

const CALLS = `sequenceDiagram
    Alice->>Bob: Hello Bob, how are you?
    alt is sick
        Bob->>Alice: Not so good :(
    else is well
        Bob->>Alice: Feeling fresh like a daisy
    end
    opt Extra response
        Bob->>Alice: Thanks for asking
    end`;

const TABLES = `erDiagram
    CUSTOMER ||--o{ ORDER : places
    CUSTOMER {
        string name
        string custNumber
        string sector
    }
    ORDER ||--|{ LINE-ITEM : contains
    ORDER {
        int orderNumber
        string deliveryAddress
    }
    LINE-ITEM {
        string productCode
        int quantity
        float pricePerUnit
    }`;

const STATES = `stateDiagram-v2
    state if_state <<choice>>
    [*] --> IsPositive
    IsPositive --> if_state
    if_state --> False: if n < 0
    if_state --> True : if n >= 0`;

const NAMESPACES = `classDiagram
    namespace Platform {
        namespace Auth {
            class UserService {
                +login()
                +logout()
            }
        }
        namespace Data {
            class Repository {
                +find()
                +save()
            }
        }
        class Gateway {
            +route()
        }
    }
    Gateway --> UserService : delegates
    Gateway --> Repository : delegates`;

// What Mermaid 12.3 with the site's settings really made of them.
test.each([
  ["a flowchart with groups", STORES, 572, 388],
  ["a sequence diagram", CALLS, 349, 456],
  ["tables", TABLES, 222, 611],
  ["states", STATES, 170, 295],
  ["classes in nested groups", NAMESPACES, 545, 490],
  ["a diamond of links", "graph TD;\n  A-->B & C;\n  B-->D;\n  C-->D;", 268, 227],
])("keeps about the room of %s", (_, source, width, height) => {
  const size = estimate(source);
  expect(size.width / width).toBeGreaterThan(0.8);
  expect(size.width / width).toBeLessThan(1.25);
  expect(size.height / height).toBeGreaterThan(0.8);
  expect(size.height / height).toBeLessThan(1.25);
});

test("follows the direction", () => {
  const chain = "A --> B --> C --> D";
  expect(estimate(`graph LR\n${chain}`).width).toBeGreaterThan(400);
  expect(estimate(`graph TD\n${chain}`).height).toBeGreaterThan(250);
});

test("ends on circles, and on a group that holds itself", () => {
  expect(estimate("graph TD\nA-->B-->C-->A\nA-->A").height).toBeGreaterThan(150);
  expect(estimate("graph TD\nsubgraph A\nA-->B\nend").height).toBeGreaterThan(40);
});

test("is never absurd", () => {
  const long = `graph LR\n${Array.from({ length: 500 }, (_, i) => `n${i} --> n${i + 1}`).join("\n")}`;
  expect(estimate(long)).toMatchObject({ width: 4000 });
  for (const source of ["", "graph TD", "sequenceDiagram", "mindmap", "classDiagram\n}", "erDiagram\nA {"]) {
    const { width, height } = estimate(source);
    expect(width).toBeGreaterThanOrEqual(60);
    expect(height).toBeGreaterThanOrEqual(40);
  }
});
