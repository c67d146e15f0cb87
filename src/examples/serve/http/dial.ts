import { connect, type Socket } from "node:net";

/** Opens a connection to a port of this computer. Rejects when nobody listens there. */
export function dial(port: number, { allowHalfOpen = false } = {}): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host: "127.0.0.1", port, allowHalfOpen, noDelay: true });
  socket.once("error", reject).once("connect", () => {
    socket.off("error", reject);
    resolve(socket);
  });
  return promise;
}
