/** Formulas as plain characters, for ids, for comparing titles and wherever no mathematics can be drawn. */
import { fold } from "./fold.ts";
import { segments } from "./math.ts";

/** Greek as TeX writes it; the variants fold to the same letters. */
const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ " +
    "mu μ nu ν xi ξ pi π rho ρ varrho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω " +
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞"
  )
    .split(" ")
    .flatMap((word, at, words) => (at % 2 === 0 ? [[word, words[at + 1]!]] : [])),
);

/** The other way round: the letter in lower case, folded → its name. */
const GREEK_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GREEK)
    .filter(([name]) => /^(?!var)[a-z]+$/.test(name))
    .map(([name, letter]) => [letter, name]),
);

/** Commands that dress their argument or space it and say nothing of their own. */
const DRESS = new Set(
  (
    "mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm pmb text textbf textit textrm " +
    "textsf texttt operatorname mathop left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle " +
    "limits nolimits quad qquad tilde widetilde hat widehat bar overline underline vec dot ddot acute grave"
  ).split(" "),
);

/** A formula's letters, digits and signs: `\mathbb{R}^4` → "R^4", `O(n\log n)` → "O(nlog n)", `\mu` → "μ". */
export function plainMath(tex: string): string {
  return tex
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => (DRESS.has(name) ? "" : (GREEK[name] ?? name)))
    .replace(/(?<!\\)[{}]/g, "")
    .replace(/\\(.)/g, "$1")
    .trim();
}

/** Text with each formula in its {@link plainMath} spelling. */
export function plain(text: string): string {
  if (!text.includes("$")) return text;
  return segments(text)
    .map(({ kind, value }) => (kind === "math" ? plainMath(value) : value))
    .join("");
}

/** A Greek letter that stands by itself is a symbol and is said by its name: "α-divergence" → "alpha-divergence". */
export function spellGreek(text: string): string {
  return text.replace(
    /(?<!\p{Script=Greek})[\p{Script=Greek}\u00B5](?!\p{Script=Greek})/gu,
    (letter) => GREEK_NAMES[fold(letter)] ?? letter,
  );
}
