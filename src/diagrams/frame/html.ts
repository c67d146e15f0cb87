import { createHash } from "node:crypto";

const STYLE = `
html,body{height:100%;margin:0;overflow:hidden;background:transparent}
.drawing{display:block;position:absolute;inset:0;margin:auto}
.probe{position:absolute;inset:0 auto auto 0;width:100%;visibility:hidden}
[data-scheme=light] .dark,[data-scheme=dark] .light{display:none}
@media print{[data-scheme=dark] .light{display:block}.light~.dark,.dark:has(~.light){display:none}}
`;

/**
 * Renders the frame's page. Its policy admits the given script texts by their hash and nothing else. The
 * policy names no address at all, so neither a host's headers nor a browser's idea of `'self'` in an opaque
 * origin matters.
 */
export function frameHtml(boot: string, manifest: string, scripts: readonly string[]): string {
  const hashes = [boot, ...scripts].map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html data-scheme="light">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Diagram</title>
<style>${STYLE}</style>
<body>
<script type="application/json" id="manifest">${manifest.replaceAll("<", "\\u003c")}</script>
<script>${boot}</script>
`;
}
