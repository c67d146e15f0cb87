import { ProblemPanel } from "./problems/panel.ts";
import { ASK, type ShownProblem, TELL } from "./problems/shown-problem.ts";

// Only the dev server's pages load this: it alone knows what is wrong while somebody writes.
const hot = import.meta.hot;
if (hot) {
  const panel = new ProblemPanel();
  hot.on(TELL, ({ problems }: { problems: readonly ShownProblem[] }) => panel.show(problems));
  // The server may have been away meanwhile.
  hot.on("vite:ws:connect", () => hot.send(ASK));
  hot.send(ASK);
}
