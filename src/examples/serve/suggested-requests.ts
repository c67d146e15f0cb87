/** A request that is worth trying. */
export interface SuggestedRequest {
  /** Whom to ask: a balancer, or one of its nodes; all, where it is not said. */
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
/** As many as are read and not skipped. */
const MOST = 4;

/**
 * What to try with a program: what it says itself by `@try`, or else the requests that its scenario makes, as
 * far as they are plain to see, or else `GET /`.
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
 * A try as a command for a shell.
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
