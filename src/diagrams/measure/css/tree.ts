// Much faster in jsdom than `children`, `childNodes` and `closest()`, which all are asked very often.

/** An element's children that are elements. */
export function childElements(parent: Element): Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) children.push(child);
  return children;
}

/** All of a node's children. */
export function childNodes(parent: Node): Node[] {
  const children: Node[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The element itself, or the nearest around it, that has this local name; null if there is none. */
export function nearest(element: Element | null, localName: string): Element | null {
  let at = element;
  while (at && at.localName !== localName) at = at.parentElement;
  return at;
}
