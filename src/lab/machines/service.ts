import type { Connection } from "./connection.ts";

/** What clients can reach. */
export interface Service {
  /** Takes a client's request; the promise stays open for ever when a message is lost. */
  fetch(request: Request, from: string): Promise<Response>;
  /** Opens a connection for a client. */
  open?(from: string): Promise<Connection>;
}
