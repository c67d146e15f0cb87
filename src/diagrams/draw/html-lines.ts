/** Words of one look in a line of HTML text. */
export interface HtmlLine {
  readonly words: readonly string[];
  readonly isBold: boolean;
  /** Begins at the left of its box; else it stands in the middle. */
  readonly isLeft: boolean;
  readonly color: string;
}

const BLOCK = /^(div|p|code|pre|li|h\d)$/;

/**
 * Reads the lines of an HTML label, as its breaks and blocks make them; how wide they may be is another
 * matter. Blank lines have no words.
 */
export function readHtmlLines(root: Element): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let words: string[] = [];

  function end(look: Omit<HtmlLine, "words">, isForced: boolean): void {
    if (words.length > 0 || isForced) lines.push({ ...look, words });
    words = [];
  }

  function visit(element: Element, above: Omit<HtmlLine, "words">): void {
    const style = element.getAttribute("style") ?? "";
    const look = {
      isBold: above.isBold || /^(b|strong)$/.test(element.localName),
      isLeft: /text-align:\s*left/.test(style) || above.isLeft,
      color: /(?:^|;)\s*color:\s*([^;]+)/.exec(style)?.[1]?.trim() ?? above.color,
    };
    const isBlock = BLOCK.test(element.localName);
    if (isBlock) end(above, false);
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        words.push(...(child.nodeValue ?? "").split(/[\t\n\r ]+/).filter(Boolean));
      } else if (child.nodeName.toLowerCase() === "br") end(look, true);
      else if (child.nodeType === 1) visit(child as Element, look);
    }
    // A line has one look: where that changes, another begins.
    if (isBlock || look.isBold !== above.isBold || look.color !== above.color) end(look, false);
  }

  visit(root, { isBold: false, isLeft: false, color: "" });
  end({ isBold: false, isLeft: false, color: "" }, false);
  return lines;
}
