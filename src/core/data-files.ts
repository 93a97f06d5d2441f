/** What the files of a data folder are called. Apart from their reader, so that a page that only names them stays small. */

/** The manifest that programs start from; every other name comes from it. */
export const MANIFEST = "manifest.json";
export const REPORT = "report.json";

/** The folder of the files whose names carry a hash of their content, so that they may be kept for ever. */
export const PARTS = "parts/";

/**
 * The manifest's copy for the pages of one build: they never read the data of another, whatever stands on the host by
 * then.
 * @param build from `<html data-build>`.
 */
export const manifestOf = (build: string): string => `${PARTS}manifest-${build}.json`;
