/**
 * Waits for what is being fetched.
 * @throws a plain sentence when it cannot be had: what that is, and what the reader can do
 */
export const loaded = <Value>(
  what: string,
  fetched: Promise<Value>,
  remedy = "Are you offline?",
): Promise<Value> =>
  fetched.catch(() => {
    throw new Error(`${what} could not be fetched. ${remedy}`);
  });
