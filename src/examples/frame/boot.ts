// The frame's one script. It is compiled alone, runs nothing of an example, and hands each run's port to a
// worker: what a program does never reaches this thread.

const source = document.getElementById("worker")?.textContent ?? "";
/** Of all kinds of worker only this one has WebCrypto in every browser's sandbox. */
const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(JSON.parse(source))}`;

const running = new Map<number, Worker>();
let spare: Worker | undefined;

addEventListener("message", function greet({ source, ports: [port] }: MessageEvent) {
  // Without its sandbox the frame would have this site's origin.
  if (source !== parent || origin !== "null" || !port) return;
  removeEventListener("message", greet);
  port.onmessage = ({ data: { kind, key, id }, ports: [runPort] }: MessageEvent) => {
    if (kind === "start" && runPort) start(id, runPort);
    else if (kind === "end") end(id);
    else spare ??= newWorker();
    port.postMessage({ kind: "obeyed", id: key });
  };
  port.postMessage({ kind: "ready" });

  function start(id: number, runPort: MessagePort): void {
    const worker = spare ?? newWorker();
    spare = undefined;
    running.set(id, worker);
    worker.onerror = (event) => {
      event.preventDefault();
      end(id);
      port?.postMessage({ kind: "crashed", id });
    };
    worker.postMessage(null, [runPort]);
  }
});

function newWorker(): Worker {
  const worker = new Worker(url, { type: "module", name: "example" });
  worker.onerror = () => {
    if (spare === worker) spare = undefined;
  };
  return worker;
}

function end(id: number): void {
  running.get(id)?.terminate();
  running.delete(id);
}
