import { type CommandForm, readCommand, type TypedCommand } from "./read-command.ts";
import { SetupError } from "./setup-error.ts";

/**
 * Runs a command as it was typed. Of a SetupError its message is all there is to say, and the exit code is 2.
 * @param codeOf the exit code of another error whose message is all there is to say; undefined for one that
 *   nobody foresaw
 */
export async function runCommand<Name extends string>(
  form: CommandForm<Name>,
  act: (typed: TypedCommand<Name>) => void | Promise<void>,
  codeOf: (error: Error) => number | undefined = () => undefined,
): Promise<void> {
  try {
    await act(readCommand(process.argv.slice(2), form));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = error instanceof SetupError ? 2 : codeOf(error);
    if (code === undefined) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = code;
  }
}
