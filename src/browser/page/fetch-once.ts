type Kind = "text" | "json" | "arrayBuffer";
type Body<As extends Kind> = ReturnType<Response[As]>;

/**
 * Waits for what is being fetched.
 * @param what it is, as the reader is told
 * @throws a plain sentence when it cannot be had
 */
export const loaded = <Value>(what: string, fetched: Promise<Value>): Promise<Value> =>
  fetched.catch(() => {
    throw new Error(`${what} could not be fetched. Are you offline?`);
  });

const bodies = new Map<string, Promise<unknown>>();

/**
 * Fetches a file of this site once for the whole page. A failure is forgotten: who was offline may not be the
 * next time.
 * @param what the file, as the reader is told of it
 * @throws a plain sentence when it cannot be had
 */
export function fetchOnce<As extends Kind>(url: string, as: As, what = "A file of this page"): Body<As> {
  const key = `${as} ${url}`;
  const known = bodies.get(key);
  if (known) return known as Body<As>;
  const body = loaded(what, fetch(url)).then((response) => {
    if (!response.ok) throw new Error(`${url} is missing: the site answers ${response.status}.`);
    return response[as]();
  });
  bodies.set(key, body);
  body.catch(() => bodies.delete(key));
  return body as Body<As>;
}
