import { KINDS } from "../../src/diagrams/draw/testing-kinds.ts";
import { tryFlat } from "../try-flat.ts";

tryFlat(KINDS);
