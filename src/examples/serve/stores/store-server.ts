import { Server, type Socket } from "node:net";
import { Readable } from "node:stream";
import { readLines } from "../../../lab/machines/line-stream.ts";
import type { Json } from "../../../lab/trace/event.ts";
import { processContext } from "../context/process-context.ts";
import { listenForConnections } from "../http/listen.ts";

/** What a store does for one connection: it answers questions, or throws. */
export type Session = (question: Json) => Json;

/** What goes to a store and comes back: lines of JSON, after a first line with the token. */
interface Question {
  readonly id: number;
  readonly question: Json;
}
export type Answer = { readonly id: number } & ({ readonly answer: Json } | { readonly error: string });

/**
 * Starts a store in this process, for those who know the token.
 * @param open begins a session with whoever connects; what it holds ends with the connection
 * @returns its port
 */
export async function serveStore(open: () => Session): Promise<number> {
  const { token, ports } = processContext();
  const server = new Server({ noDelay: true }, async (socket) => {
    // Who has hung up needs no answer.
    await converse(socket, token, open).catch(() => {});
    socket.destroy();
  });
  return listenForConnections(server, ports.store);
}

async function converse(socket: Socket, token: string, open: () => Session): Promise<void> {
  const lines = readLines(Readable.toWeb(socket) as ReadableStream<Uint8Array>);
  if ((await lines.next()).value !== token) return;
  const session = open();
  for await (const line of lines) {
    const { id, question }: Question = JSON.parse(line);
    socket.write(`${JSON.stringify(answerTo(id, question, session))}\n`);
  }
}

function answerTo(id: number, question: Json, session: Session): Answer {
  try {
    return { id, answer: session(question) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
