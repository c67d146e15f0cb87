import { DiagnosticPanel } from "./diagnostics/panel.ts";
import { ASK, type ShownDiagnostic, TELL } from "./diagnostics/shown-diagnostic.ts";

// Only the dev server's pages load this: it alone knows what is wrong while somebody writes.
const hot = import.meta.hot;
if (hot) {
  const panel = new DiagnosticPanel();
  hot.on(TELL, ({ diagnostics }: { diagnostics: readonly ShownDiagnostic[] }) => panel.show(diagnostics));
  // The server may have been away meanwhile.
  hot.on("vite:ws:connect", () => hot.send(ASK));
  hot.send(ASK);
}
