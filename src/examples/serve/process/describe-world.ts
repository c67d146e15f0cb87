import type { ServiceDescription, StartMessage } from "../context/messages.ts";
import { startProcess } from "./machine-process.ts";

/**
 * Finds out what a program declares, in a process of its own.
 * @param onLine hears of each line that it prints
 * @throws what its top level throws, or that it declares nothing to come to
 */
export async function describeWorld(
  task: StartMessage,
  onLine: (line: string) => void,
): Promise<readonly ServiceDescription[]> {
  const { file } = task.program;
  const { promise, resolve, reject } = Promise.withResolvers<readonly ServiceDescription[]>();
  const process = startProcess(task, {
    onLine,
    onMessage(message) {
      if (message.kind === "world") resolve(message.services);
      if (message.kind === "failed") reject(new Error(message.message));
    },
  });
  process.ended.then(() => reject(new Error(`${file}  The program ended the process that it was read in.`)));
  try {
    const services = await promise;
    if (services.some(({ kind }) => kind === "balancer" || kind === "platform")) return services;
    throw new Error(
      `${file}  There is nothing to serve: no cluster(…) and no functions(…) at the top level.`,
    );
  } finally {
    process.kill();
    await process.ended;
  }
}
