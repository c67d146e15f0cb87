/** A request that is worth trying. */
export interface SuggestedRequest {
  /** The balancer, platform or node to ask; absent: all balancers and platforms. */
  readonly of?: string;
  readonly method: string;
  readonly path: string;
  /** More for `curl`, as it is typed. */
  readonly more: string;
}

/**
 * `@try POST /login -d ana`, or `@try Issuer: POST /token`: a line of the comment that a program begins with.
 */
const TAG = /^\s*\*\s*@try (?:(.+?): )?([A-Z]+) (\/\S*)(?: +(.*?))?\s*$/gm;
/** `ask("POST", "/cart", "tea")`, `ana.fetch("/login", { method: "POST", body: "ana" })`. */
const CALL =
  /(?<!\bnode\.|\bnew )\b\w+\((?:\w+, )?(?:"([A-Z]+)", )?"(\/[^"]*)"(?:, "([^"]*)"|, \{ method: "([A-Z]+)"(?:, body: "([^"]*)")?)?/g;
/** As many as a person reads and does not skip. */
const MOST = 4;

/**
 * Lists requests to try with a program: those of its `@try` tags, else those that its scenario makes, as far
 * as they are plain to see, else `GET /`.
 */
export function suggestedRequests(source: string): SuggestedRequest[] {
  const said = [...source.matchAll(TAG)].map(([, of, method = "", path = "", more = ""]) => ({
    ...(of !== undefined && { of }),
    method,
    path,
    more,
  }));
  if (said.length > 0) return said;
  const made = [...source.matchAll(CALL)].map(([, first, path = "", text, second, body = text]) => ({
    method: first ?? second ?? "GET",
    path,
    more: body === undefined ? "" : `-d ${quoted(body)}`,
  }));
  const unlike = new Map(made.map((each) => [`${each.method} ${each.path}`, each]));
  return unlike.size > 0 ? [...unlike.values()].slice(0, MOST) : [{ method: "GET", path: "/", more: "" }];
}

/**
 * Formats a request as a `curl` command for a shell.
 * @param cookies the file in which `curl` keeps its cookies
 */
export function curl({ method, path, more }: SuggestedRequest, origin: string, cookies: string): string {
  const jar = quoted(cookies);
  return [
    `curl -i -b ${jar} -c ${jar}`,
    ...(method === "GET" || (method === "POST" && /(^| )(-d|--data\S*|--json) /.test(more))
      ? []
      : [`-X ${method}`]),
    ...(more === "" ? [] : [more]),
    quoted(origin + path),
  ].join(" ");
}

const quoted = (text: string) => (/^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
