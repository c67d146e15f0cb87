// What runs in each process of a served world. It is told what to be, says where it listens, and ends with
// who started it.
import { Directory } from "../context/directory.ts";
import type { FromProcess, StartMessage, ToProcess } from "../context/messages.ts";
import { setProcessContext } from "../context/process-context.ts";
import { services } from "../context/services.ts";
import { describeFailure, importProgram } from "./import-program.ts";

type Waiting = ReturnType<typeof Promise.withResolvers<void>>;

const directory = new Directory();
const instances = new Map<string, Waiting>();

const tell = (message: FromProcess) => void process.send?.(message);

async function start({ program, role, snapshot, token, folder, ports }: StartMessage): Promise<void> {
  directory.update(snapshot);
  setProcessContext({
    directory,
    token,
    folder,
    ports,
    startInstance(service, name) {
      const waiting: Waiting = Promise.withResolvers();
      instances.set(name, waiting);
      tell({ kind: "start-instance", service, name });
      return waiting.promise;
    },
    stopInstance: (name) => tell({ kind: "stop-instance", name }),
  });
  try {
    await importProgram(program);
    if (role) tell({ kind: "ready", ports: await services.get(role.service).start(role.name) });
    else tell({ kind: "world", services: services.describe() });
  } catch (error) {
    tell({ kind: "failed", message: describeFailure(error, program) });
  }
}

function hear(message: ToProcess): void {
  if (message.kind === "start") start(message);
  if (message.kind === "snapshot") {
    directory.update(message.snapshot);
    tell({ kind: "heard" });
  }
  if (message.kind === "instance") {
    const waiting = instances.get(message.name);
    instances.delete(message.name);
    if (message.error === undefined) waiting?.resolve();
    else waiting?.reject(new Error(message.error));
  }
}

process.on("message", hear);
process.on("disconnect", () => process.exit());
// Ctrl-C goes to all processes of a terminal. The one that started the others ends them.
process.on("SIGINT", () => {});
