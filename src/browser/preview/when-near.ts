/**
 * Links of the text that may lead to a note, or to a place in this one. What it is for sure, the previews
 * know.
 */
const LINK = 'main :is(a[href*="/notes/"], a.note-link):not(dialog *)';

/**
 * Fetches what shows previews when somebody first comes near a link to a note: by mouse or pen, or by
 * keyboard. A finger only touches what it wants.
 */
export function previewWhenNear(): void {
  for (const type of ["pointerover", "focusin"]) {
    document.addEventListener(type, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>(LINK);
      const isMeant =
        event instanceof PointerEvent ? event.pointerType !== "touch" : link?.matches(":focus-visible");
      // Where it cannot be fetched, a link is a link.
      if (link && isMeant)
        import("./previews.ts").then(
          ({ previews }) => previews.near(link, event),
          () => {},
        );
    });
  }
}
