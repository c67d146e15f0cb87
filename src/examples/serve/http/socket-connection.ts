import { type Socket, Server as TcpServer } from "node:net";
import { Duplex } from "node:stream";
import type { Connection } from "../../../lab/machines/connection.ts";
import { readLines, writeLine } from "../../../lab/machines/line-stream.ts";
import type { Acceptor, Node } from "../../../lab/machines/node.ts";

/**
 * Makes a server for connections on a node. Open connections are state in the node's memory, as in the lab.
 */
export function acceptingServer(node: Node, accept: (node: Node) => Acceptor): TcpServer {
  const open = node.memory<string>("Open connections");
  // A client that has nothing more to say may still want to hear the answer.
  return new TcpServer({ allowHalfOpen: true, noDelay: true }, async (socket) => {
    const connection = connectionOver(socket);
    open.set(connection.peer, "open");
    socket.once("close", () => open.delete(connection.peer));
    try {
      await accept(node)(connection);
      await connection.closed;
      socket.end();
    } catch (error) {
      // A client that is gone is not an error of the server.
      if (!socket.errored && !socket.destroyed) console.error(String(error));
      socket.resetAndDestroy();
    }
  });
}

/** Wraps a socket as a connection of the lab. */
function connectionOver(socket: Socket): Connection {
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  const { readable, writable } = Duplex.toWeb(socket) as {
    readable: ReadableStream<Uint8Array>;
    writable: WritableStream<Uint8Array>;
  };
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  const reset = () => reject(new Error(`Connection reset: "${peer}" is gone.`));
  socket.once("end", resolve).once("error", reset).once("close", reset);
  // A program that does not ask how the connection ended must not fail.
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
