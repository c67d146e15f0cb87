/** Reads the query from the address of the page: `/search/?q=session`. */
export const askedByAddress = (): string => new URLSearchParams(location.search).get("q") ?? "";

/**
 * Keeps the query in the address, so that the address can be shared and the Back button brings the query
 * back.
 */
export function keepInAddress(typed: string): void {
  const search = typed ? `?${new URLSearchParams({ q: typed })}` : "";
  if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
}
