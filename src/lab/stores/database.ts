import { type Row, type SqlEngine, type SqlValue, theRun } from "../run/run.ts";
import { toJson } from "./json.ts";
import { type Caller, type Store, StoreMachine } from "./store.ts";

/** A connection from a node to a database; it ends with the node. */
export interface DatabaseConnection {
  /** Runs one statement with `?` for its parameters, and returns its rows. */
  query(sql: string, ...params: SqlValue[]): Promise<Row[]>;
  /** Runs a query whose rows are fetched bit by bit. */
  cursor(sql: string, ...params: SqlValue[]): Cursor;
}

/** A place in the rows of a query, kept open by one connection. */
export interface Cursor {
  /** Returns the next rows, at most `count`; none at the end. */
  next(count: number): Promise<Row[]>;
}

export interface Database extends Store<DatabaseConnection> {
  /**
   * Reads the rows as they are stored now, without a message and without time: for `always` and its like.
   * There are none before the database is first used.
   * @throws for a statement that writes
   */
  rows(sql: string, ...params: SqlValue[]): Row[];
}

const READS = /^\s*(?:select|with|values)\b/i;

/**
 * Creates an SQL database (SQLite) on a machine of its own. Its rows outlive every node, and a restart of the
 * database.
 * @param setup statements that run once, when the database is first used
 */
export function database(name: string, setup = ""): Database {
  const machine = new StoreMachine(name);
  let opened: Promise<SqlEngine> | undefined;
  let engine: SqlEngine | undefined;
  const open = () => {
    opened ??= theRun().clock.real(async () => {
      const empty = await theRun().host.openDatabase();
      if (setup) empty.run(setup, []);
      engine = empty;
      return empty;
    });
    return opened;
  };

  const query = (caller: Caller, sql: string, params: readonly SqlValue[]) =>
    machine.ask(caller, async () => {
      const rows = (await open()).run(sql, params);
      trace(caller, sql, params, rows);
      return rows;
    });

  function trace(caller: Caller, sql: string, params: readonly SqlValue[], rows: readonly Row[]): void {
    const isRead = READS.test(sql);
    const ends = isRead ? { from: name, to: caller.name } : { from: caller.name, to: name };
    const key = sql.trim().replace(/\s+/g, " ");
    caller.emit({ kind: "state", ...ends, where: "outside", key, value: toJson(isRead ? rows : params) });
  }

  return {
    name,
    open: (caller) => ({
      query: (sql, ...params) => query(caller, sql, params),
      cursor: (sql, ...params) => openCursor(query(caller, sql, params), machine, caller),
    }),
    rows(sql, ...params) {
      if (!READS.test(sql)) throw new Error("rows(…) takes a SELECT.");
      return engine?.run(sql, params) ?? [];
    },
  };
}

function openCursor(rows: Promise<Row[]>, machine: StoreMachine, caller: Caller): Cursor {
  let place = 0;
  // A program that never asks for a row does not hear of a failure.
  rows.catch(() => {});
  return {
    async next(count) {
      const all = await rows;
      return machine.ask(caller, () => {
        place += count;
        return all.slice(place - count, place);
      });
    },
  };
}
