/**
 * What every program in a thread shares, and what a node called `__proto__` or `constructor` may end up
 * writing to.
 */
const SHARED: readonly object[] = [
  ...[Object, Function, Array, String, Number, Boolean, RegExp, Map, Set, Promise],
  ...[Object, Function, Array, String, Number, Boolean, RegExp, Map, Set, Promise].map(
    ({ prototype }) => prototype as object,
  ),
];

/**
 * Takes down how the language's own objects stand.
 * @returns whether anything was added to them, taken from them or changed since
 */
export function watchBuiltIns(): () => boolean {
  const before = SHARED.map(standing);
  return () =>
    SHARED.map(standing).some((now, index) => {
      const was = before[index];
      return now.size !== was?.size || now.entries().some(([key, value]) => !Object.is(was.get(key), value));
    });
}

/** Values and, for what is computed, the function that does. */
const standing = (object: object): Map<PropertyKey, unknown> =>
  new Map(
    Reflect.ownKeys(object).map((key) => {
      const { value, get } = Object.getOwnPropertyDescriptor(object, key) ?? {};
      return [key, get ?? value];
    }),
  );
