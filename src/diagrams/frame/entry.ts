import { describeError } from "../describe-error.ts";
import type { Scheme } from "../palette.ts";
import { draw } from "./draw.ts";
import { type FromPage, readMessage } from "./messages.ts";
import { show, switchTo } from "./stage.ts";
import { useFont } from "./use-font.ts";

type Request = Extract<FromPage, { kind: "draw" }>;

/** How long the other scheme's drawing waits, so that the wanted one is seen first. */
const LATER_MS = 300;

/**
 * Draws what the page asks for on this port, until the frame goes. Each request is answered by one `drawn`
 * with the drawing's size, or one `failed`, unless a newer request overtakes it. The other colour scheme is
 * drawn unasked afterwards, so that a change of theme is instant and paper always gets the light one.
 */
export function serve(port: MessagePort): void {
  let wanted: Scheme = "light";
  let turn = 0;

  async function paint({ source, name }: Request, scheme: Scheme, mine: number) {
    const drawing = await draw(source, scheme);
    if (mine !== turn) return undefined;
    show(drawing, scheme, name, mine);
    switchTo(wanted);
    return drawing;
  }

  async function answer(request: Request) {
    const mine = ++turn;
    try {
      await useFont(request.font);
      const drawing = await paint(request, request.scheme, mine);
      if (!drawing) return;
      port.postMessage({ kind: "drawn", width: drawing.width, height: drawing.height });
      const other = request.scheme === "dark" ? "light" : "dark";
      setTimeout(() => mine === turn && paint(request, other, mine), LATER_MS);
    } catch (error) {
      if (mine === turn) port.postMessage({ kind: "failed", ...describeError(error, request.source) });
    }
  }

  port.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (!message) return;
    wanted = message.scheme;
    switchTo(wanted);
    if (message.kind === "draw") answer(message);
  });
  port.postMessage({ kind: "ready" });
}
