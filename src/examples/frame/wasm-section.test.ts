import { expect, test } from "vitest";
import { withSection } from "./wasm-section.ts";

const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

test.each([0, 1, 100, 127, 128, 20_000, 3_000_000])("%i bytes come out as they went in", async (length) => {
  const content = Uint8Array.from({ length }, (_, index) => index);
  const module = await WebAssembly.compile(withSection(EMPTY, "driver", content) as BufferSource);
  const [found, ...others] = WebAssembly.Module.customSections(module, "driver");
  expect(others).toEqual([]);
  expect(Buffer.compare(Buffer.from(found ?? new ArrayBuffer(1)), content)).toBe(0);
  expect(WebAssembly.Module.customSections(module, "other")).toEqual([]);
});
