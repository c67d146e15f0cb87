import { KINDS } from "../src/diagrams/draw/testing-kinds.ts";
import { tryFlat } from "./try-flat.ts";

// The kind that notes have most; tests/fidelity tries all.
tryFlat(KINDS.filter(({ kind }) => kind === "flowchart-v2"));
