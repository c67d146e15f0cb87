import { fetchOnce } from "../page/fetch-once.ts";
import { type FromFrame, readMessage } from "./messages.ts";
import type { Scheme } from "./scheme.ts";

/** What to draw, with the interface font to measure it by; without one the system's font serves. */
interface Request {
  readonly source: string;
  readonly name: string;
  readonly scheme: Scheme;
  readonly font: ArrayBuffer | null;
}

/** A conversation with a sandboxed frame that draws. */
export interface Frame {
  readonly draw: (request: Request) => void;
  readonly changeScheme: (scheme: Scheme) => void;
  readonly close: () => void;
}

/** How long the frame may keep silent when it has something to do and nothing is being fetched for it. */
const PATIENCE_MS = 15_000;

/**
 * Adds a frame to the element and talks with it. The frame has no origin and no network of its own; what it
 * needs from its folder is fetched here, once for the whole page.
 * @param hear gets every message but the requests for files
 * @param lost is called when the frame stays silent for too long
 */
export function openFrame(
  parent: Element,
  attributes: { readonly url: string; readonly name: string },
  hear: (message: Exclude<FromFrame, { kind: "need" }>) => void,
  lost: () => void,
): Frame {
  const url = new URL(attributes.url, document.baseURI);
  const { port1: port, port2 } = new MessageChannel();
  const element = document.createElement("iframe");
  element.className = "diagram-frame";
  element.title = attributes.name;
  element.setAttribute("sandbox", "allow-scripts");
  // Nothing inside can be operated, so the keyboard passes by.
  element.tabIndex = -1;

  let open = true;
  let fetching = 0;
  let timer = setTimeout(lost, PATIENCE_MS);
  const post = (message: object) => {
    if (!open) return;
    port.postMessage(message);
    clearTimeout(timer);
    if (fetching === 0) timer = setTimeout(lost, PATIENCE_MS);
  };
  port.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (!message) return;
    clearTimeout(timer);
    if (message.kind !== "need") return hear(message);
    fetching += 1;
    const text = await fetchOnce(new URL(message.file, url).href, "text").catch(() => null);
    fetching -= 1;
    post({ kind: "file", file: message.file, text });
  };
  // An opaque origin cannot be named as the target; the port goes to this very frame and to no other.
  element.addEventListener("load", () => element.contentWindow?.postMessage(null, "*", [port2]), {
    once: true,
  });
  element.src = url.href;
  parent.append(element);
  return {
    draw: (request) => post({ kind: "draw", ...request }),
    changeScheme: (scheme) => port.postMessage({ kind: "scheme", scheme }),
    close() {
      open = false;
      clearTimeout(timer);
      port.close();
      element.remove();
    },
  };
}
