/** The section of SQLite's WebAssembly that holds the program which calls it. */
export const DRIVER = "driver";
