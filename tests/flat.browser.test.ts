import { KINDS } from "../src/diagrams/draw/testing-kinds.ts";
import { tryFlat } from "./try-flat.ts";

// The kinds that notes have most; tests/fidelity tries all.
const COMMON = ["flowchart-v2", "sequence", "stateDiagram", "er"];

tryFlat(KINDS.filter(({ kind }) => COMMON.includes(kind)));
