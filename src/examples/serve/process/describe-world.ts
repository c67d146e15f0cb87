import type { PartDescription, StartMessage } from "../context/messages.ts";
import { startProcess } from "./machine-process.ts";

/**
 * Finds out what a program declares, in a process of its own.
 * @param onLine hears of each line that it prints
 * @throws what its top level throws, or that it declares nothing to come to
 */
export async function describeWorld(
  task: StartMessage,
  onLine: (line: string) => void,
): Promise<readonly PartDescription[]> {
  const { file } = task.program;
  const { promise, resolve, reject } = Promise.withResolvers<readonly PartDescription[]>();
  const process = startProcess(task, {
    onLine,
    onMessage(message) {
      if (message.kind === "world") resolve(message.parts);
      if (message.kind === "failed") reject(new Error(message.message));
    },
  });
  process.ended.then(() => reject(new Error(`${file}  The program ended the process that it was read in.`)));
  try {
    const parts = await promise;
    if (parts.some(({ kind }) => kind === "balancer" || kind === "platform")) return parts;
    throw new Error(
      `${file}  There is nothing to serve: no cluster(…) and no functions(…) at the top level.`,
    );
  } finally {
    process.kill();
    await process.ended;
  }
}
