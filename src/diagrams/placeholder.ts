export function diagramHtml(source: string, options: { frameHref: string; w?: number; h?: number }): string {
  const w = options.w ?? 600, h = options.h ?? 300;
  const esc = (s: string) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  return `<live-diagram data-frame="${esc(options.frameHref)}" data-name="Flowchart"><div class="diagram-box"><svg class="diagram-space" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" aria-hidden="true"></svg><svg class="diagram-least" width="${Math.ceil(w * 0.7)}" height="1" aria-hidden="true"></svg></div><details class="diagram-source" open><summary>Source</summary><div class="diagram-text"><pre tabindex="0"><code>${esc(source)}</code></pre></div></details></live-diagram>`;
}
