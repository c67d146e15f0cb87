import type { Row, SqlEngine, SqlValue } from "../../../lab/run/run.ts";
import type { Json } from "../../../lab/trace/event.ts";
import type { Session } from "./store-server.ts";

type Question =
  | { readonly do: "query" | "open"; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly do: "next"; readonly cursor: number; readonly count: number };

/** Makes the session that a database keeps for a connection, with the connection's open cursors. */
export function databaseSession(engine: SqlEngine): Session {
  const cursors = new Map<number, Row[]>();
  return (asked): Json => {
    const question = asked as Question;
    if (question.do === "next") {
      const rows = cursors.get(question.cursor);
      if (!rows) throw new Error("This cursor is not open: the connection that it belonged to was lost.");
      return rows.splice(0, question.count);
    }
    const rows = engine.run(question.sql, question.params);
    if (question.do === "query") return rows;
    const cursor = cursors.size + 1;
    cursors.set(cursor, rows);
    return cursor;
  };
}
