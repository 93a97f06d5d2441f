/** `seeds/site.json`: what the site is called and where it stands. */
import * as z from "zod/mini";
import { Site } from "../../src/core/schema.ts";
import { type Effects, InputError } from "./effects.ts";
import { RULE_IDS } from "./repair/index.ts";

const FILE = "site.json";
const UNNAMED: Site = { title: "Literature Explorer" };

/**
 * Reads the site's settings; where there is no such file, a site without a name of its own.
 * @throws {InputError} that names the field which is not as it should be.
 */
export async function readSite(folder: string, effects: Effects): Promise<Site> {
  if (!(await effects.list(folder)).includes(FILE)) return UNNAMED;
  const text = new TextDecoder().decode(await effects.read(`${folder}/${FILE}`));
  // The mini build of zod speaks no language unless told.
  const site = Site.safeParse(parseJson(text), { error: z.locales.en().localeError });
  if (!site.success) throw new InputError(`${FILE}: ${z.prettifyError(site.error)}`);
  if (site.data.address !== undefined) checkAddress(site.data.address);
  const unknown = Object.keys(site.data.repairs ?? {}).find((rule) => !RULE_IDS.includes(rule));
  if (unknown === undefined) return site.data;
  throw new InputError(
    `${FILE}: "repairs" names "${unknown}", which is no rule; there are ${RULE_IDS.join(", ")}.`,
  );
}

/** The rules of repair that are switched off. */
export function rulesOff({ repairs = {} }: Site): ReadonlySet<string> {
  return new Set(Object.keys(repairs).filter((rule) => repairs[rule] === false));
}

/** Every page's address is made from it, and stands where crawlers and feed readers follow it. */
function checkAddress(address: string): void {
  const { protocol, search, hash, username, password } = new URL(address);
  if (/^https?:$/.test(protocol) && [search, hash, username, password].every((part) => part === "")) return;
  throw new InputError(
    `${FILE}: "address" is "${address}". Give the site's public address, from http:// or https:// to the folder it stands in, without "?", "#" or a name and password, as in "https://name.github.io/project/".`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${FILE}: this is no valid JSON (${String(cause)}).`, { cause });
  }
}
