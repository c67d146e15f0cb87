import type { Row, SqlEngine, SqlValue } from "../../lab/begin.ts";

// SQLite's own library, compiled to WebAssembly, called as a C program would call it. The package's wrapper
// in JavaScript weighs as much again, most of it for files, which a database in memory does without.

type Call = (...values: (number | bigint)[]) => number;
interface Library {
  readonly memory: WebAssembly.Memory;
  call(name: string, ...values: (number | bigint)[]): number;
}

const OK = 0;
const ROW = 100;
const DONE = 101;
const INTEGER = 1;
const FLOAT = 2;
const TEXT = 3;
const BLOB = 4;
/**
 * As Node's own SQLite is set: foreign keys hold, texts in double quotes are none, no file can be attached.
 */
const SETTINGS = [
  [1002, 1],
  [1010, 1],
  [1013, 0],
  [1014, 0],
] as const;
const ATTACHED = 7;
/** Has SQLite copy a text that it is given. */
const TRANSIENT = -1;
const PAGE = 65_536;
/** What a system call answers that does not exist. */
const ENOSYS = 52;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Opens an empty database in memory.
 * @param module `sqlite3.wasm` of the package @sqlite.org/sqlite-wasm
 * @param wasm the platform's WebAssembly: where a program runs, it is not to be found any more
 * @throws when the module is another
 */
export async function openSqlite(
  module: WebAssembly.Module,
  wasm: typeof WebAssembly = WebAssembly,
): Promise<SqlEngine> {
  const library = await instantiate(module, wasm);
  const { call } = library;
  const slot = call("malloc", 8);
  const name = store(library, ":memory:");
  if (call("sqlite3_open", name, slot) !== OK) throw new Error("The database could not be opened.");
  const db = view(library).getUint32(slot, true);
  for (const [setting, value] of SETTINGS) call("sqlite3__wasm_db_config_ip", db, setting, value, 0);
  call("sqlite3_limit", db, ATTACHED, 0);
  const failure = () => new Error(load(library, call("sqlite3_errmsg", db)));

  return {
    run(sql, params) {
      const text = store(library, sql);
      let rows: Row[] = [];
      try {
        for (let at = text; call("sqlite3_prepare_v2", db, at, -1, slot, slot + 4) === OK; ) {
          const statement = view(library).getUint32(slot, true);
          at = view(library).getUint32(slot + 4, true);
          // After the last statement nothing is left but white space and comments.
          if (statement === 0) return rows;
          try {
            if (!bind(library, statement, params)) throw failure();
            rows = [];
            let result = call("sqlite3_step", statement);
            for (; result === ROW; result = call("sqlite3_step", statement))
              rows.push(readRow(library, statement));
            if (result !== DONE) throw failure();
          } finally {
            call("sqlite3_finalize", statement);
          }
        }
        throw failure();
      } finally {
        call("free", text);
      }
    },
  };
}

async function instantiate(module: WebAssembly.Module, wasm: typeof WebAssembly): Promise<Library> {
  const memory = new wasm.Memory({ initial: 128, maximum: 32_768 });
  const own: Record<string, unknown> = {
    memory,
    emscripten_date_now: () => Date.now(),
    emscripten_get_now: () => performance.now(),
    emscripten_get_heap_max: () => 32_768 * PAGE,
    emscripten_resize_heap(size: number) {
      try {
        memory.grow(Math.max(0, Math.ceil((size - memory.buffer.byteLength) / PAGE)));
        return 1;
      } catch {
        return 0;
      }
    },
    environ_sizes_get: (count: number, size: number) => {
      new Uint32Array(memory.buffer)[count >> 2] = 0;
      new Uint32Array(memory.buffer)[size >> 2] = 0;
      return 0;
    },
    environ_get: () => 0,
    // There is one time zone, that of the run's clock.
    _tzset_js() {},
    _localtime_js(seconds: bigint, place: number) {
      const date = new Date(Number(seconds) * 1000);
      const year = date.getUTCFullYear();
      const day = (date.getTime() - Date.UTC(year, 0)) / 86_400_000;
      const parts = [
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
        year - 1900,
        date.getUTCDay(),
        Math.floor(day),
        0,
        0,
      ];
      new Int32Array(memory.buffer).set(parts, place >> 2);
    },
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name } of wasm.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = (own[name] ?? (() => -ENOSYS)) as WebAssembly.ImportValue;
  }
  const { exports } = await wasm.instantiate(module, imports);
  const call: Library["call"] = (name, ...values) => (exports[name] as Call)(...values);
  call("__wasm_call_ctors");
  call("sqlite3_initialize");
  return { memory, call };
}

const view = ({ memory }: Library) => new DataView(memory.buffer);

/** Puts a text into SQLite's memory; whoever gets the address frees it. */
function store({ memory, call }: Library, text: string): number {
  const bytes = encoder.encode(text);
  const at = call("malloc", bytes.length + 1);
  if (at === 0) throw new Error("out of memory");
  const heap = new Uint8Array(memory.buffer);
  heap.set(bytes, at);
  heap[at + bytes.length] = 0;
  return at;
}

function load({ memory }: Library, at: number, length?: number): string {
  const heap = new Uint8Array(memory.buffer);
  return decoder.decode(heap.subarray(at, length === undefined ? heap.indexOf(0, at) : at + length));
}

/** Gives a statement its values; tells whether it has a place for each. */
function bind(library: Library, statement: number, values: readonly SqlValue[]): boolean {
  const { call } = library;
  return values.every((value, index) => {
    if (value === null) return call("sqlite3_bind_null", statement, index + 1) === OK;
    // As in Node, which has one kind of number: SQLite makes it an integer where the column asks for one.
    if (typeof value === "number") return call("sqlite3_bind_double", statement, index + 1, value) === OK;
    const at = store(library, value);
    const length = encoder.encode(value).length;
    const result = call("sqlite3_bind_text", statement, index + 1, at, length, TRANSIENT);
    call("free", at);
    return result === OK;
  });
}

function readRow(library: Library, statement: number): Row {
  const { call } = library;
  const count = call("sqlite3_column_count", statement);
  const cells = Array.from({ length: count }, (_, column): [string, SqlValue] => [
    load(library, call("sqlite3_column_name", statement, column)),
    readCell(library, statement, column),
  ]);
  return Object.fromEntries(cells);
}

function readCell(library: Library, statement: number, column: number): SqlValue {
  const { call } = library;
  const type = call("sqlite3_column_type", statement, column);
  if (type === FLOAT) return call("sqlite3_column_double", statement, column);
  if (type === TEXT) {
    const at = call("sqlite3_column_text", statement, column);
    return load(library, at, call("sqlite3_column_bytes", statement, column));
  }
  if (type === INTEGER) {
    const whole = Number(call("sqlite3_column_int64", statement, column));
    if (Number.isSafeInteger(whole)) return whole;
    throw new RangeError(`Value is too large to be represented as a JavaScript number: ${whole}`);
  }
  if (type === BLOB) throw new TypeError("A database of the lab gives numbers, text and null, not blobs.");
  return null;
}
