/**
 * Runs a task each time it is asked for, never two at once: whatever is asked for during a run is one run
 * after it.
 * @returns asks for a run; fulfilled when a run that began afterwards has ended
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    next = undefined;
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running.then(run, run);
    return next;
  };
}
