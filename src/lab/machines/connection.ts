/** One end of a connection: bytes in order, both ways, until one end closes it or dies. */
export interface Connection {
  /** Who is at the other end. */
  readonly peer: string;
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  /** Fulfilled when the other end has closed; rejected when the connection is lost. */
  readonly closed: Promise<void>;
  /** Sends a line of text. */
  send(line: string): Promise<void>;
  /** The lines that come in, until the other end closes. Throws when the connection is lost. */
  lines(): AsyncIterableIterator<string>;
  close(): void;
}
