/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in which labels are set, and where they are wrapped: as `theme.ts` tells Mermaid. */
const FONT_SIZE = 14;
const WRAP_AT = 160;
const LINE_HEIGHT = 1.15;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\p{Emoji_Presentation}]/u;

/** About how wide Inter sets a text. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * FONT_SIZE;
}

function letterWidth(letter: string): number {
  if (/[iljI.,:;'|! ]/.test(letter)) return 0.28;
  if (/[ftr()[\]{}/\\"-]/.test(letter)) return 0.38;
  if (/[mwMW@%]/.test(letter)) return 0.88;
  if (WIDE.test(letter)) return 1;
  return /[A-Z0-9_]/.test(letter) ? 0.66 : 0.58;
}

/** About the size of a label, which breaks at `<br>`, at `\n`, and where it grows too wide. */
export function labelSize(label: string, wrapAt = WRAP_AT): Size {
  let width = 0;
  let lines = 0;
  for (const line of label.split(/<br\s*\/?>|\\n|\n/)) {
    const whole = textWidth(line.replace(/<[^>]*>|[`*_]{1,2}/g, ""));
    width = Math.max(width, Math.min(whole, wrapAt));
    lines += Math.max(1, Math.ceil(whole / wrapAt));
  }
  return { width, height: lines * FONT_SIZE * LINE_HEIGHT };
}
