// Loaded before everything else, in each thread: notes every file that is loaded as a module or read, in the
// file READS.
import fs from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { fileURLToPath } from "node:url";

const list = process.env["READS"] ?? "";
const note = (path: unknown) => {
  const file = path instanceof URL ? fileURLToPath(path) : path;
  if (typeof file === "string") fs.appendFileSync(list, `${file}\n`);
};

registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) note(new URL(url));
    return next(url, context);
  },
});
const { readFileSync } = fs;
const { readFile } = fs.promises;
fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
  note(args[0]);
  return readFileSync(...args);
}) as typeof readFileSync;
fs.promises.readFile = ((...args: Parameters<typeof readFile>) => {
  note(args[0]);
  return readFile(...args);
}) as typeof readFile;
syncBuiltinESMExports();
