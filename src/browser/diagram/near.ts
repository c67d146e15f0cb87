const callbacks = new WeakMap<Element, () => void>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      callbacks.get(target)?.();
    }
  },
  { rootMargin: "400px" },
);

/** Calls back once, when the element is on screen or soon will be, unless the returned function is called before. */
export function whenNear(element: Element, callback: () => void): () => void {
  callbacks.set(element, callback);
  observer.observe(element);
  return () => observer.unobserve(element);
}
