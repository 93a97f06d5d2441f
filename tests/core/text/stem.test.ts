import { describe, expect, it } from "vitest";
import { stem } from "../../../src/core/text/stem.ts";

/** The examples of M. F. Porter, "An algorithm for suffix stripping", rule by rule, carried through all steps. */
const PAPER = `
caresses caress  ponies poni  ties ti  caress caress  cats cat
feed feed  agreed agre  plastered plaster  bled bled  motoring motor  sing sing
conflated conflat  troubled troubl  sized size  hopping hop  tanned tan  falling fall  hissing hiss  fizzed fizz
failing fail  filing file  happy happi  sky sky
relational relat  conditional condit  rational ration  valenci valenc  hesitanci hesit  digitizer digit
conformabli conform  radicalli radic  differentli differ  vileli vile  analogousli analog  vietnamization vietnam
predication predic  operator oper  feudalism feudal  decisiveness decis  hopefulness hope  callousness callous
formaliti formal  sensitiviti sensit  sensibiliti sensibl
triplicate triplic  formative form  formalize formal  electriciti electr  electrical electr  hopeful hope  goodness good
revival reviv  allowance allow  inference infer  airliner airlin  gyroscopic gyroscop  adjustable adjust
defensible defens  irritant irrit  replacement replac  adjustment adjust  dependent depend  adoption adopt
homologou homolog  communism commun  activate activ  angulariti angular  homologous homolog  effective effect
bowdlerize bowdler  probate probat  rate rate  cease ceas  controll control  roll roll
generalizations gener  oscillators oscil
`
  .trim()
  .split(/\s+/);

describe("stem", () => {
  it("does what Porter's paper says", () => {
    const pairs = PAPER.flatMap((word, at) => (at % 2 === 0 ? [[word, PAPER[at + 1]]] : []));
    expect(pairs.map(([word]) => [word, stem(word!)])).toEqual(pairs);
  });

  it("leaves words of one or two letters and words with other letters alone", () => {
    expect(["as", "is", "gpt4", "μετα", "量子"].map(stem)).toEqual(["as", "is", "gpt4", "μετα", "量子"]);
  });
});
