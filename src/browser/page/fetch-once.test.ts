import { afterEach, expect, test, vi } from "vitest";
import { fetchOnce } from "./fetch-once.ts";

const answer = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", answer);
afterEach(() => answer.mockReset());

test("a file is fetched once for all who want it, as each wants it", async () => {
  answer.mockImplementation(async () => new Response("[1]"));
  const [one, other] = await Promise.all([fetchOnce("/a", "text"), fetchOnce("/a", "text")]);
  expect([one, other, await fetchOnce("/a", "text")]).toEqual(["[1]", "[1]", "[1]"]);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(await fetchOnce("/a", "json")).toEqual([1]);
});

test("a failure is told in a sentence, and forgotten", async () => {
  answer.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(fetchOnce("/b", "text", "What b is")).rejects.toThrow(
    "What b is could not be fetched. Are you offline?",
  );
  answer.mockResolvedValueOnce(new Response("", { status: 404 }));
  await expect(fetchOnce("/b", "text")).rejects.toThrow("/b is missing: the site answers 404.");
  answer.mockResolvedValueOnce(new Response("there"));
  expect(await fetchOnce("/b", "text")).toBe("there");
});
