/** What a file is to hold; a text too long for one string comes in pieces, made as they are asked for. */
export type Content = string | Uint8Array | Iterable<string>;

/** What the pipeline may do to the world, given from outside: tests give folders in memory, commands the real ones. */
export type Effects = {
  /** Every file below the folder, "/"-separated relative paths, sorted by code unit. Throws where there is no such folder. */
  list(folder: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  /**
   * Replaces the folder's whole content by these files, all or nothing: written beside it under a temporary name,
   * then renamed; on failure the old folder stands as it was. Each file is written before the next is asked for.
   */
  replace(folder: string, files: Iterable<readonly [name: string, content: Content]>): Promise<void>;
  log(line: string): void;
};

/** Bad input: the message names file, line and remedy. A command prints it and exits with 1; no stack is shown. */
export class InputError extends Error {
  override name = "InputError";
}
