// Serves an example's world as processes on this computer. Exit code 1: the world cannot stand; 2: it cannot
// run as it was typed.
import { PortTakenError, serveExample } from "../src/examples/serve/serve.ts";
import { findProgram } from "../src/site/read/find-program.ts";
import { misuse } from "../src/site/settings/read-command.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = {
  usage: "npm run serve -- example [--port 3000]",
  options: { port: "value" },
  words: [1, 1],
} as const;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());

await runCommand(
  FORM,
  ({ words: [name = ""], values }) => {
    const port = readPort(values.port?.at(-1));
    return serveExample(findProgram(name, settings(process.env)), {
      port,
      input: process.stdin,
      print: (line) => void process.stdout.write(`${line}\n`),
      signal: stop.signal,
    });
  },
  (error) => (error instanceof PortTakenError ? 2 : 1),
);
// What is typed would be waited for.
process.stdin.destroy();

function readPort(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const port = Number(typed || "none");
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw misuse(FORM, `"${typed}" is no port.`);
}
