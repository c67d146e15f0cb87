import { createHash } from "node:crypto";

/**
 * Renders the frame's page. Its policy admits the given script by its hash, workers and modules that are
 * written into their own address, and WebAssembly; every worker inherits the policy. No other address is
 * named, so there is no network at all.
 * @param worker the program of each worker, which stands in the page as mere text
 */
export function frameHtml(boot: string, worker: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(boot).digest("base64")}' data: 'wasm-unsafe-eval'`,
    "worker-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Runs examples</title>
<script type="application/json" id="worker">${JSON.stringify(worker).replaceAll("<", "\\u003c")}</script>
<script>${boot}</script>
`;
}
