import { fork } from "node:child_process";
import { once } from "node:events";
import type { RawDrawer, RawDrawing } from "./drawing.ts";

/** Starts a process in which Mermaid draws without a browser. Ask for a drawing when the last is there. */
export async function openNodeDrawer(): Promise<RawDrawer> {
  const child = fork(new URL("./node-process.ts", import.meta.url), { execArgv: [] });
  await once(child, "message");
  return {
    async draw(source) {
      const settled = new AbortController();
      const { signal } = settled;
      const ended = once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`The drawing process ended with ${code}.`);
      });
      ended.catch(() => undefined);
      child.send(source);
      const [drawing] = await Promise.race([once(child, "message", { signal }), ended]);
      settled.abort();
      return drawing as RawDrawing;
    },
    async close() {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}
