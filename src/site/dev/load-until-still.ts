/**
 * Loads for as long as the files are not as they were when they were last loaded. Editors empty a file before
 * they write it, and a watcher may tell only the first of the two, or one change twice.
 * @param state what tells one state of the files from another
 * @param settle waits a moment, for a save under way to end
 * @param loaded the state that was loaded before; undefined where that is not known
 * @returns the state that is loaded now
 */
export async function loadUntilStill(
  load: () => Promise<void>,
  state: () => string,
  settle: () => Promise<void>,
  loaded: string | undefined,
): Promise<string | undefined> {
  let before = loaded;
  while (before !== state()) {
    await settle();
    before = state();
    await load();
  }
  return before;
}
