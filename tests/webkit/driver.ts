import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { WebKit } from "../engines/find-webkit.ts";

/** One window of WebKit, driven by the W3C's WebDriver protocol. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Presses what a selector finds, with the pointer, as a reader does. */
  press(selector: string): Promise<void>;
  /** Types where the focus is; what is in `held` is held down meanwhile. */
  type(text: string, held?: string): Promise<void>;
  /** Gives what an expression means in the page. */
  read<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** The protocol's names for keys. */
export const CONTROL = "\uE009";
const ENTER = "\uE007";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const SIZE = { width: 1300, height: 900 };

/** Starts WebKit on a screen that nobody sees. */
export async function startWebKit({ driver, screen }: WebKit): Promise<Driver> {
  const display = spawn(screen, ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await once(display.stdout, "data");
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: `:${String(number).trim()}` };
  // Were it set, to nothing even, WebKit would crash on the first link.
  delete env["WEBKIT_DISABLE_COMPOSITING_MODE"];
  const port = await freePort();
  const program = spawn(driver, [`--port=${port}`], { env, stdio: "ignore" });

  async function call<Value>(method: string, path: string, body?: object): Promise<Value> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Value & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }

  await untilItListens(program, () => call("GET", "/status"));
  const { sessionId } = await call<{ sessionId: string }>("POST", "/session", { capabilities: {} });
  const session = `/session/${sessionId}`;
  await call("POST", `${session}/window/rect`, SIZE);

  return {
    open: (url) => call("POST", `${session}/url`, { url }),
    async press(selector) {
      const found = { using: "css selector", value: selector };
      const element = await call<{ [ELEMENT]: string }>("POST", `${session}/element`, found);
      await call("POST", `${session}/element/${element[ELEMENT]}/click`, {});
    },
    type(text, held = "") {
      const letters = text.replaceAll("\n", ENTER);
      const pressed = [...letters].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      const [down, up] = ["keyDown", "keyUp"].map((type) => [...held].map((value) => ({ type, value })));
      const keys = { type: "key", id: "keys", actions: [...(down ?? []), ...pressed, ...(up ?? [])] };
      return call("POST", `${session}/actions`, { actions: [keys] });
    },
    read: (expression) =>
      call("POST", `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async close() {
      await call("DELETE", session);
      program.kill();
      display.kill();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function untilItListens(program: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  while (program.exitCode === null) {
    try {
      await ask();
      return;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error("WebKitWebDriver ended before it listened.");
}
