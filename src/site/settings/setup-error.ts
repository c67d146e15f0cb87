/** A command cannot run as it was started. The message is one clear line for the person who typed it. */
export class SetupError extends Error {
  override name = "SetupError";
}
