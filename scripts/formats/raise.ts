const RAISED: Readonly<Record<string, readonly [plain: string, raised: string]>> = {
  sup: ["0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"],
  sub: ["0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"],
};

/**
 * Raised and lowered digits to characters of their own; text that has none ("5th") stays on the line.
 * @param mark "sup" or "sub"; another leaves the text as it is.
 */
export function raise(text: string, mark: string): string {
  if (!Object.hasOwn(RAISED, mark)) return text;
  const [plain, raised] = RAISED[mark]!;
  const characters = Array.from(text);
  if (!characters.every((character) => plain.includes(character))) return text;
  return characters.map((character) => raised[plain.indexOf(character)]).join("");
}
