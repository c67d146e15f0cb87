/**
 * Adds a style sheet of this site to the page; fulfilled when it is there, or cannot be had: the page works
 * without.
 */
export function addStyle(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
