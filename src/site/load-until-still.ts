/**
 * Loads again for as long as what was loaded changes meanwhile. Editors empty a file before they write it, and a watcher may tell
 * only the first of the two.
 * @param state what tells one state of the files from another
 * @param settle waits a moment, for a save under way to end
 */
export async function loadUntilStill(
  load: () => Promise<void>,
  state: () => string,
  settle: () => Promise<void>,
): Promise<void> {
  for (let before: string | undefined; before !== state(); ) {
    await settle();
    before = state();
    await load();
  }
}
