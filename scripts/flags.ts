import { parseArgs, type ParseArgsConfig } from "node:util";
import { InputError } from "./pipeline/effects.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: boolean }>>;

/**
 * Reads a command's flags.
 * @param options as `node:util`'s parseArgs takes them.
 * @param usage one line that shows the command, for the message when a flag is not understood.
 * @param more.args what is read; absent: what the process was called with.
 * @throws InputError that names what was not understood and shows the usage.
 */
export function readFlags<const T extends Options>(
  options: T,
  usage: string,
  { positionals = false, args }: { positionals?: boolean; args?: readonly string[] } = {},
): Values<T> {
  try {
    return parseArgs({ options, allowPositionals: positionals, ...(args && { args }) });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${reason}\nUsage: ${usage}`, { cause });
  }
}

/**
 * Runs a command: bad input prints its message alone and leaves exit code 1; anything else is a bug and shows its
 * stack.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof InputError ? error.message : error);
  }
}
