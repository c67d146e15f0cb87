/**
 * Where the lab waits to be fetched by the module that programs import as "lab", which then takes it away.
 */
const SLOT = "runningNotesLab";

/**
 * Makes a module that exports what the lab does, and loads it: programs in this worker that import its
 * address get the lab, and nothing behind it.
 */
export async function publish(lab: Readonly<Record<string, unknown>>): Promise<string> {
  Object.assign(globalThis, { [SLOT]: lab });
  const names = Object.keys(lab).join(",");
  const address = `data:text/javascript,export const{${names}}=globalThis.${SLOT};delete globalThis.${SLOT}`;
  await import(/* @vite-ignore */ address);
  return address;
}
