import { DiagnosticPanel } from "./diagnostics/panel.ts";
import { ASK, type Asking, type ShownDiagnostic, TELL, VERSION } from "./diagnostics/shown-diagnostic.ts";

// Only the dev server's pages load this: it alone knows what is wrong while somebody writes.
const hot = import.meta.hot;
if (hot) {
  const panel = new DiagnosticPanel();
  hot.on(TELL, ({ diagnostics }: { diagnostics: readonly ShownDiagnostic[] }) => panel.show(diagnostics));
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const version = navigation?.serverTiming.find(({ name }) => name === VERSION)?.description;
  const ask = () => hot.send(ASK, { version } satisfies Asking);
  // The server may have been away meanwhile.
  hot.on("vite:ws:connect", ask);
  ask();
}
