import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Row, SqlValue } from "../../../lab/run/run.ts";
import type { Cursor, Database } from "../../../lab/stores/database.ts";
import type { Json } from "../../../lab/trace/event.ts";
import { openDatabase } from "../../run/sqlite.ts";
import { processContext } from "../context/process-context.ts";
import { services } from "../context/services.ts";
import { databaseSession } from "./database-session.ts";
import { StoreLink } from "./store-link.ts";
import { serveStore } from "./store-server.ts";

/**
 * Declares a process for a database. Its rows are in a file, which outlives the process and is deleted with
 * the world.
 */
export function database(name: string, setup = ""): Database {
  services.add({
    kind: "database",
    name,
    takes: [],
    async start() {
      const file = join(processContext().folder, `${encodeURIComponent(name)}.sqlite`);
      const isNew = !existsSync(file);
      const engine = await openDatabase(file);
      if (isNew && setup) engine.run(setup, []);
      return { store: await serveStore(() => databaseSession(engine)) };
    },
  });
  return {
    name,
    rows: () => [],
    open() {
      const link = new StoreLink(name);
      return {
        query: async (sql, ...params) =>
          (await link.ask({ do: "query", sql, params })) as readonly Row[] as Row[],
        cursor: (sql, ...params) => openCursor(link, sql, params),
      };
    },
  };
}

/** A cursor is state of the connection: it is kept by the database, and ends when the node does. */
function openCursor(link: StoreLink, sql: string, params: readonly SqlValue[]): Cursor {
  const cursor: Promise<Json> = link.ask({ do: "open", sql, params });
  // Who never asks for a row does not hear of a failure.
  cursor.catch(() => {});
  return {
    next: async (count) =>
      (await link.ask({ do: "next", cursor: await cursor, count })) as readonly Row[] as Row[],
  };
}
