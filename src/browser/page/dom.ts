type Child = Node | string;

/** Makes an element. The page's policy forbids HTML from strings, so all of the search is built by this. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * Finds a part of the search panel by its `data-search-…` attribute.
 * @throws when the markup lacks it.
 */
export function part<Kind extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-search-${name}]`);
  if (!found) throw new Error(`The search panel has no [data-search-${name}].`);
  return found;
}
