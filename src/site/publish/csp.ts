import { createHash } from "node:crypto";

/**
 * Runs before the first paint, so that a chosen theme does not flash: the one script that stands in the page
 * itself.
 */
export const THEME_SCRIPT =
  "try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";

/**
 * The Content-Security-Policy of every page: scripts, styles, fonts and frames from this site alone, nothing
 * inline but the theme script by its hash, WebAssembly for the search, and no text turned into markup by
 * script (Trusted Types).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");
