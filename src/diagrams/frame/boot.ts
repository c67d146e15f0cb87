// The frame's one inline script. It is compiled alone, so it imports nothing but types.
import type { Manifest } from "./chunks.ts";

type Module = { exports: Record<string, unknown> };
type Require = (name: string) => Module["exports"];
type Load = (name: string) => Promise<Module["exports"]>;
type Factory = (require: Require, module: Module, exports: Module["exports"], load: Load) => void;

const manifest: Manifest = JSON.parse(document.getElementById("manifest")?.textContent ?? "");
const factories = new Map<string, Factory>();
const modules = new Map<string, Module>();
const awaited = new Map<string, (text: string | null) => void>();

Object.assign(globalThis, { defineChunk: (name: string, factory: Factory) => factories.set(name, factory) });

const requireChunk: Require = (path) => {
  const name = path.replace(/^\.\//, "");
  const known = modules.get(name);
  if (known) return known.exports;
  const factory = factories.get(name);
  if (!factory) throw new Error(`The drawing program lacks its part ${name}.`);
  const module: Module = { exports: {} };
  modules.set(name, module);
  factory(requireChunk, module, module.exports, load);
  return module.exports;
};

const load: Load = async (path) => {
  const name = path.replace(/^\.\//, "");
  const files = (manifest.needs[name] ?? []).map((index) => manifest.files[index] ?? "");
  await Promise.all(files.map(run));
  return requireChunk(name);
};

const running = new Map<string, Promise<void>>();

/**
 * Runs a file once: this frame may load nothing itself, so the page hands over the text and the policy knows
 * its hash.
 */
function run(file: string): Promise<void> {
  const known = running.get(file);
  if (known) return known;
  const done = ask(file).then((text) => {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
    script.remove();
  });
  running.set(file, done);
  return done;
}

let port: MessagePort | undefined;

function ask(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    awaited.set(file, (text) =>
      text === null ? reject(new Error("A part of the drawing program could not be loaded.")) : resolve(text),
    );
    port?.postMessage({ kind: "need", file });
  });
}

addEventListener("message", function greet(event: MessageEvent) {
  const [given] = event.ports;
  if (event.source !== parent || !given) return;
  removeEventListener("message", greet);
  port = given;
  port.addEventListener("message", ({ data }: MessageEvent) => {
    if (data?.kind !== "file" || typeof data.file !== "string") return;
    awaited.get(data.file)?.(typeof data.text === "string" ? data.text : null);
  });
  port.start();
  load(manifest.entry).then(
    (entry) => (entry.serve as (port: MessagePort) => void)(given),
    (error: Error) => given.postMessage({ kind: "failed", message: error.message, line: null }),
  );
});
