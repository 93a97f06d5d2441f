/**
 * Trusted Types (https://www.w3.org/TR/trusted-types/): the pages' policy lets no text become markup or code. The one
 * exception are addresses of scripts to start, and only of this site's.
 */

type Rules = { createScriptURL(address: string): string };

/** In browsers that know them; TypeScript's DOM does not yet. The rules' answer may stand wherever a string may. */
declare global {
  var trustedTypes: { createPolicy(name: string, rules: Rules): Rules } | undefined;
}

const RULES: Rules = {
  createScriptURL(address) {
    const { href, origin } = new URL(address, location.href);
    if (origin !== location.origin) throw new TypeError(`${href} is not a script of this site`);
    return href;
  },
};

let policy: Rules | undefined;

/** @returns the address in the form in which the browser will start it. */
export function trustScript(address: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy("script-address", RULES) ?? RULES;
  return policy.createScriptURL(address);
}
