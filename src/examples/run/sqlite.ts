import { constants, DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Row, SqlEngine, SqlValue } from "../../lab/begin.ts";

/** SQL that tells the time: as SQLite has it, but by the run's clock. */
const FROM_CLOCK: Readonly<Record<string, (iso: string) => SqlValue>> = {
  date: (iso) => iso.slice(0, 10),
  time: (iso) => iso.slice(11, 19),
  datetime: (iso) => iso.slice(0, 19).replace("T", " "),
  unixepoch: (iso) => Math.floor(Date.parse(iso) / 1000),
  current_date: (iso) => iso.slice(0, 10),
  current_time: (iso) => iso.slice(11, 19),
  current_timestamp: (iso) => iso.slice(0, 19).replace("T", " "),
};
const FROM_MACHINE = ["random", "randomblob", "julianday", "strftime", "timediff"];

/** Opens an SQLite database: an empty one in memory, or one in a file, which is made where there is none. */
export async function openDatabase(file = ":memory:"): Promise<SqlEngine> {
  const database = new DatabaseSync(file);
  // Node's permissions do not reach into SQLite: ATTACH and VACUUM INTO would write files, and so may what
  // does not fit.
  database.exec("PRAGMA temp_store = MEMORY");
  database.setAuthorizer((action, name) => {
    const isFile =
      action === constants.SQLITE_ATTACH ||
      (action === constants.SQLITE_PRAGMA && /^temp_store/i.test(String(name)));
    return isFile ? constants.SQLITE_DENY : constants.SQLITE_OK;
  });
  const define = (name: string, result: (args: readonly SQLInputValue[]) => SqlValue) =>
    database.function(name, { varargs: true }, (...args) => result(args));
  for (const [name, ofNow] of Object.entries(FROM_CLOCK))
    define(name, (args) => (isNow(args) ? ofNow(new Date().toISOString()) : refuse(name)));
  for (const name of FROM_MACHINE) define(name, () => refuse(name));
  return {
    run(sql, params) {
      let rows: Row[] = [];
      for (let rest = sql; hasStatement(rest); ) {
        // SQLite reads one statement, and says how much of the text it took.
        const statement = database.prepare(rest);
        rows = statement.all(...params).map(asRow);
        rest = rest.slice(statement.sourceSQL.length);
      }
      return rows;
    },
  };
}

const isNow = (args: readonly SQLInputValue[]) =>
  args.length === 0 || (args.length === 1 && args[0] === "now");

function refuse(name: string): never {
  throw new Error(`${name}(…) is not to be had here: work it out in the program, and hand it in with a "?".`);
}

/** Whether more follows than white space, comments and semicolons. */
const hasStatement = (sql: string) => sql.replace(/--.*|\/\*[\s\S]*?(?:\*\/|$)|[\s;]/g, "") !== "";

function asRow(row: Readonly<Record<string, unknown>>): Row {
  const values = Object.entries(row).map(([name, value]): [string, SqlValue] => {
    if (value === null || typeof value === "string" || typeof value === "number") return [name, value];
    throw new TypeError("A database of the lab gives numbers, text and null, not blobs.");
  });
  return Object.fromEntries(values);
}
