import { type Socket, Server as TcpServer } from "node:net";
import { Duplex } from "node:stream";
import type { Connection } from "../../../lab/machines/connection.ts";
import { readLines, writeLine } from "../../../lab/machines/line-stream.ts";
import type { Acceptor, Node } from "../../../lab/machines/node.ts";

/** A server for connections on a node: the open ones are state in its memory, as in the lab. */
export function acceptingServer(node: Node, accept: (node: Node) => Acceptor): TcpServer {
  const open = node.memory<string>("Open connections");
  // Who has nothing more to say may still want to hear the answer.
  return new TcpServer({ allowHalfOpen: true, noDelay: true }, async (socket) => {
    const connection = connectionOver(socket);
    open.set(connection.peer, "open");
    socket.once("close", () => open.delete(connection.peer));
    try {
      await accept(node)(connection);
      await connection.closed;
      socket.end();
    } catch (error) {
      // That the client is gone is no fault of the server.
      if (!socket.errored && !socket.destroyed) console.error(String(error));
      socket.resetAndDestroy();
    }
  });
}

/** A socket as the lab has connections. */
function connectionOver(socket: Socket): Connection {
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  const { readable, writable } = Duplex.toWeb(socket) as {
    readable: ReadableStream<Uint8Array>;
    writable: WritableStream<Uint8Array>;
  };
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  const reset = () => reject(new Error(`Connection reset: "${peer}" is gone.`));
  socket.once("end", resolve).once("error", reset).once("close", reset);
  // Whoever does not ask how it ended is not told.
  closed.catch(() => {});
  return {
    peer,
    readable,
    writable,
    closed,
    send: (line) => writeLine(writable, line),
    lines: () => readLines(readable),
    close: () => void socket.end(),
  };
}
