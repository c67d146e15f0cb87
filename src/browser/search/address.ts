/** What the address of the page asks: `/search/?q=session`. */
export const askedByAddress = (): string => new URLSearchParams(location.search).get("q") ?? "";

/** Keeps what was asked in the address, so that it can be shared and comes back with the Back button. */
export function keepInAddress(typed: string): void {
  const search = typed ? `?${new URLSearchParams({ q: typed })}` : "";
  if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
}
