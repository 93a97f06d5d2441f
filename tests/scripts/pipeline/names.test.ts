import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readName } from "../../../scripts/pipeline/names.ts";

/** "given | family", or the whole name where it has no parts. */
function split(literal: string): string {
  const { name, given, family } = readName({ literal });
  return given === undefined && family === undefined ? name : `${given ?? ""} | ${family ?? ""}`;
}

describe("a name in one string", () => {
  it.each([
    ["Umut Şimşekli", "Umut | Şimşekli"],
    ["Emmanuel J. Candès", "Emmanuel J. | Candès"],
    ["Charles-Étienne Joseph", "Charles-Étienne | Joseph"],
    ["Z. Liu", "Z. | Liu"],
    ["Cees G. M. Snoek", "Cees G. M. | Snoek"],
    ["Xuanming Zhang", "Xuanming | Zhang"],
    ["Zhi-Hua Zhou", "Zhi-Hua | Zhou"],
    ["Cian O'Donnell", "Cian | O'Donnell"],
  ])("ends with the family name: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["Gerco van Heerdt", "Gerco | van Heerdt"],
    ["Ludwig van Beethoven", "Ludwig | van Beethoven"],
    ["Juan de la Cruz", "Juan | de la Cruz"],
    ["Mihaela van der Schaar", "Mihaela | van der Schaar"],
    ["Roberto dos Reis", "Roberto | dos Reis"],
    ["Emmanuel de Bézenac", "Emmanuel | de Bézenac"],
    [
      "Charles Louis Xavier Joseph de la Vallée Poussin",
      "Charles Louis Xavier Joseph | de la Vallée Poussin",
    ],
    ["Catherine d’Alessandro", "Catherine | d’Alessandro"],
  ])("has its particle with the family name: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["Benjamin Van Roy", "Benjamin | Van Roy"],
    ["Guy Van den Broeck", "Guy | Van den Broeck"],
    ["Gérard Ben Arous", "Gérard | Ben Arous"],
    ["Marco Di Renzo", "Marco | Di Renzo"],
    ["Ernesto De Vito", "Ernesto | De Vito"],
    ["Yann Le Cun", "Yann | Le Cun"],
  ])("has a particle in capitals with the family name too: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["Quoc V. Le", "Quoc V. | Le"],
    ["Hung Van Nguyen", "Hung Van | Nguyen"],
    ["Van Nguyen", "Van | Nguyen"],
    ["Debarghya Das Gupta", "Debarghya Das | Gupta"],
  ])("does not take every such word for a particle: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["María del Carmen García López", "María del Carmen | García López"],
    ["María del Carmen García", "María del Carmen | García"],
    ["María de los Ángeles Pérez", "María de los Ángeles | Pérez"],
    ["María de la Cruz", "María | de la Cruz"],
    ["Juan de la Cruz García", "Juan | de la Cruz García"],
  ])("knows given names that go on after a particle: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["Martin Luther King Jr.", "Martin Luther | King Jr."],
    ["Martin Luther King, Jr.", "Martin Luther | King Jr."],
    ["King, Jr., Martin Luther", "Martin Luther | King Jr."],
    ["King Jr., Martin Luther", "Martin Luther | King Jr."],
    ["John Smith III", "John | Smith III"],
    ["Sammy Davis Jr", "Sammy | Davis Jr"],
  ])("keeps a generation with the family name: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["Şimşekli, Umut", "Umut | Şimşekli"],
    ["van Heerdt, Gerco", "Gerco | van Heerdt"],
    ["Beethoven, Ludwig van", "Ludwig | van Beethoven"],
    ["Cruz, Juan de la", "Juan | de la Cruz"],
    ["Yang, X.", "X. | Yang"],
    ["Kovács B.", "B. | Kovács"],
    ["Nguyen T. H.", "T. H. | Nguyen"],
  ])("may begin with the family name: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it.each([
    ["王伟", "王伟"],
    ["司馬遷", "遷 | 司馬"],
    ["王 小明", "小明 | 王"],
    ["山田 太郎", "太郎 | 山田"],
    ["김철수", "김철수"],
    ["ATLAS Collaboration", "ATLAS Collaboration"],
    ["The LIGO Scientific Collaboration", "The LIGO Scientific Collaboration"],
    ["Gemma Team", "Gemma Team"],
    ["University of Cambridge", "University of Cambridge"],
    ["Plato", " | Plato"],
    ["Suharto,", " | Suharto"],
  ])("is not split where nothing tells how: %s", (literal, expected) => {
    expect(split(literal)).toBe(expected);
  });

  it("is shown given name first, and family name first in Chinese characters", () => {
    expect(readName({ literal: "Beethoven, Ludwig van" }).name).toBe("Ludwig van Beethoven");
    expect(readName({ literal: "王 小明" }).name).toBe("王小明");
  });
});

describe("a name in parts", () => {
  it("is taken as the listing gives it", () => {
    expect(readName({ given: "Eric J.", family: "Michaud" })).toEqual({
      id: "eric-j-michaud",
      name: "Eric J. Michaud",
      given: "Eric J.",
      family: "Michaud",
    });
    expect(readName({ given: "Gerco", particle: "van", family: "Heerdt" }).family).toBe("van Heerdt");
    expect(readName({ given: "Martin Luther", family: "King", suffix: "Jr." }).name).toBe(
      "Martin Luther King Jr.",
    );
  });

  it("gives back the particle that BibTeX's rule leaves with the given name", () => {
    expect(readName({ given: "Benjamin Van", family: "Roy" })).toMatchObject({
      name: "Benjamin Van Roy",
      given: "Benjamin",
      family: "Van Roy",
    });
    expect(readName({ given: "Guy Van", particle: "den", family: "Broeck" }).family).toBe("Van den Broeck");
    expect(readName({ given: "Hung Van", family: "Nguyen" }).family).toBe("Nguyen");
  });

  it("is split like a string where only one part is there", () => {
    expect(readName({ family: "ATLAS Collaboration" })).toEqual({
      id: "atlas-collaboration",
      name: "ATLAS Collaboration",
    });
    expect(readName({ given: "Plato" })).toMatchObject({ name: "Plato", family: "Plato" });
  });
});

describe("the id of an author", () => {
  it("is one for every spelling of the name", () => {
    const spellings = [
      "Umut Şimşekli",
      "Umut Simsekli",
      "ŞİMŞEKLİ, Umut",
      "Umut S\u0327ims\u0327ekli",
      " Umut  Şimşekli ",
    ];
    expect(spellings.map((literal) => readName({ literal }).id)).toEqual(
      spellings.map(() => "umut-simsekli"),
    );
  });

  it("is made from the characters where there are no Latin letters", () => {
    expect(readName({ literal: "王伟" }).id).toMatch(/^author-[0-9a-f]{8}$/);
    expect(readName({ literal: "王 伟" }).id).toBe(readName({ literal: "王伟" }).id);
  });
});

describe("any name", () => {
  const word = fc.constantFrom(
    ..."Ada B. C.-D. van der De la Nguyen Jr. III Team 王 小明 Şimşekli O’Hara del María , ,".split(" "),
  );
  const literal = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

  it("keeps every word", () => {
    fc.assert(
      fc.property(literal, (text) => {
        const { name } = readName({ literal: text });
        for (const part of text.split(/[ ,]+/)) expect(name).toContain(part);
      }),
    );
  });

  it("is the same author when a finished corpus is read again", () => {
    fc.assert(
      fc.property(literal, (text) => {
        const author = readName({ literal: text });
        const { given, family } = author;
        const raw = {
          ...(given !== undefined && { given }),
          ...(family !== undefined && { family }),
        };
        const parts = family === undefined ? { literal: author.name } : raw;
        expect(readName(parts, { finished: true })).toEqual(author);
      }),
    );
  });
});
