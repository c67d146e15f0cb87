/** Acts once, when the pointer or the keyboard first comes to the element, or at once if it is there. */
export function atFirstSign(element: Element, act: () => void): void {
  const signs = ["pointerenter", "focusin"];
  const once = () => {
    for (const sign of signs) element.removeEventListener(sign, once);
    act();
  };
  for (const sign of signs) element.addEventListener(sign, once);
  if (element.matches(":hover, :focus-within")) once();
}
