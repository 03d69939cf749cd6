import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

type ParsedArguments<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** Options and files as typed; undefined where an option is not one of the command's or lacks its value. */
export function readOptions<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
): ParsedArguments<O> | undefined {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    // parseArgs repeats what was typed in its message; the usage says all that is needed.
    return undefined;
  }
}
