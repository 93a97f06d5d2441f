/** What may go wrong with the data. Apart from its readers, so that a page that only hears of it loads no schema. */

/** What may go wrong with the data, told apart because the remedy differs. */
export type DataError = {
  code: "missing" | "offline" | "damaged" | "version" | "fingerprint" | "internal";
  /** The file concerned, as it was asked for. */
  file?: string;
  message: string;
};

/** How a {@link DataError} travels through promises. */
export class DataFailure extends Error {
  override name = "DataFailure";
  readonly error: DataError;
  constructor(error: DataError, options?: { cause: unknown }) {
    super(error.message, options);
    this.error = error;
  }
}
