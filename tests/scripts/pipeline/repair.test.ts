/** Repairs of wording: what is read right again, and what is left alone. */
import { describe, expect, it } from "vitest";
import type { RawRecord } from "../../../scripts/formats/format.ts";
import { mergeRecords } from "../../../scripts/pipeline/merge.ts";
import { gluedWords } from "../../../scripts/pipeline/repair/glued-words.ts";
import { hyphenation } from "../../../scripts/pipeline/repair/hyphenation.ts";
import { makeLexicon } from "../../../scripts/pipeline/repair/lexicon.ts";
import type { TextRule } from "../../../scripts/pipeline/repair/rule.ts";
import { wordList } from "../../../scripts/pipeline/repair/word-list.ts";
import { normalize } from "../../../scripts/pipeline/normalize.ts";
import { applyEdits } from "../../../scripts/pipeline/repairs.ts";
import { listed } from "../../support/records.ts";

const NONE: ReadonlySet<string> = new Set();

function read(text: string, off = NONE) {
  const record: RawRecord = { title: "A title", abstract: text };
  return normalize({ file: "list.txt", format: "made-up", lines: [1, 3], raw: "", record }, off);
}
const abstract = (text: string) => read(text).fields.abstract;

const CORPUS = [
  "Hyperparameters of a neural network. Stochastic gradient descent finds optimization hard; ImageNet helps.",
  "We tune hyperparameters by stochastic gradient descent. State-of-the-art optimization of a network on ImageNet.",
  "The self-supervised baselines of ImageNet.",
  "A self-supervised neural network beats state-of-the-art and self-supervised baselines.",
];
const lexicon = makeLexicon(CORPUS, wordList());
const repair = (rule: TextRule, text: string, ...beside: string[]) =>
  applyEdits(
    "abstract",
    text,
    rule.find(text, () => lexicon, beside),
  ).text;

describe("words run together", () => {
  it.each([
    ["Inthiswork,weconsider thescenario", "In this work, we consider the scenario"],
    [
      "we usestochasticgradientdescentto train thenetwork on ImageNet",
      "we use stochastic gradient descent to train the network on ImageNet",
    ],
    [
      "Weshowthatthe hyperparametersofthe network matter.",
      "We show that the hyperparameters of the network matter.",
    ],
    ["it is shownthatthevalueof$x^2$is small", "it is shown that the value of $x^2$ is small"],
    ["wearegivenaccess toasimulator", "we are given access to a simulator"],
    [
      "Deciding WhattoModel: Value-EquivalentSampling forReinforcementLearning",
      "Deciding What to Model: Value-Equivalent Sampling for Reinforcement Learning",
    ],
    [
      "of3Dpoint clouds on alow-cost robot (e.g.,the arm)and thehand",
      "of 3D point clouds on a low-cost robot (e.g., the arm) and the hand",
    ],
    [
      "However,these modelsoftenfailto generalize beyondthetrainingdistribution.",
      "However, these models often fail to generalize beyond the training distribution.",
    ],
    ["Thenon-linearmodelof thestate-of-the-artsystem", "The non-linear model of the state-of-the-art system"],
    ["fewerandre-identificationofpeople", "fewer and re-identification of people"],
    ["thecodeisavailable athttps://example.org/a", "the code is available at https://example.org/a"],
    ["thesmallest ofM^3 variants", "the smallest of M^3 variants"],
    ["asshownby Readetal.andothers", "as shown by Read et al. and others"],
    [
      "themodels(ResNet-50,DenseNet-121,ViT-B,andothers)aresmall",
      "the models (ResNet-50, DenseNet-121, ViT-B, and others) are small",
    ],
    ["theunitGärtnerandothersuse", "the unit Gärtner and others use"],
    ["optimizationkeeps its historicalpolicies", "optimization keeps its historical policies"],
    [
      "We studyinductivebiases,e.g.attentionorconvolution, fori.i.d.samplesof points",
      "We study inductive biases, e.g. attention or convolution, for i.i.d. samples of points",
    ],
    ["weshowboundsoverinfinitedomains", "we show bounds over infinite domains"],
    [
      "a ConditionalConvolutionalNetwork (CCN)tohandle it",
      "a Conditional Convolutional Network (CCN) to handle it",
    ],
    ["embeddings of datainRiemannian manifolds", "embeddings of data in Riemannian manifolds"],
    ["weturnthenodesintoindependentgroups", "we turn the nodes into independent groups"],
    ["wedefineadistribution onSO(3)manifolds", "we define a distribution on SO(3) manifolds"],
    ["werunitat frequenciesofupto40Hzaswell", "we run it at frequencies of up to 40Hz as well"],
    ["\\emph{competingplayers}explore thesameworld", "\\emph{competing players}explore the same world"],
    ["theparameterisationofthe model", "the parameterisation of the model"],
    ["themodels ofTextLLMsandothers", "the models of TextLLMs and others"],
    ["itisinappropriate todeployGPSorbuild others", "it is inappropriate to deploy GPS or build others"],
    ["the IsoGDdatasetfromaprevious year", "the IsoGD dataset from a previous year"],
    ["we showRisingAttacKconsistentlysurpasses others", "we show RisingAttacK consistently surpasses others"],
    ["sizes ranging from 7Bto 72Bparameters in all", "sizes ranging from 7B to 72B parameters in all"],
    [
      "we test inT2Igeneration andin the2DGaussian case",
      "we test in T2I generation and in the 2D Gaussian case",
    ],
    ["some `vocabulary' oftheatoms, as others' models", "some `vocabulary' of the atoms, as others' models"],
    ["thesim2realgap ofthe bert2BERT models", "the sim2real gap of the bert2BERT models"],
  ])("are set apart: %s", (before, after) => {
    expect(repair(gluedWords, before)).toBe(after);
  });

  it.each([
    "DeltaNet, PyTorch, MuZero, AlphaZero and ImageNet are names of their own.",
    "The hyperparameters of electroencephalography show nonconvexity and overparameterization.",
    "Donaudampfschifffahrtsgesellschaft and Arbeiterunfallversicherungsgesetz are words of German.",
    "Polydimethylsiloxane and tetrahydrocannabinol are substances.",
    "See https://example.org/inthisworkweconsider and `inthisworkweconsider` in the code.",
    "The formula $inthisworkweconsider$ and the call f(x,y) stay.",
    "NeRFs, dLLMs, LoRA, SinkhornDRL and protoMAML are names, and so are LLaMA-2, NWoS and QueryPose.",
    "Inpainting, keypoints and timesteps; a chemoattractant, an anisotropy and infeasibility.",
    "We denoise whereby nonnegative asymmetric covariates overfit at runtime.",
    "It is said in \\url{https://github.com/inthiswork/weconsiderthescenario} and nowhere else.",
    "HowTo100M, CANConv and (ToVA) are names, (in)dependence and overcomplete models are words, 2.5mm a length.",
    "A meanshift of the points, upto 80% of them.",
    "Between nodes of a graph, betweenness centrality is seldom the same as closeness.",
    "An undesignable motif is undesignable, and its undesignability shows time asymmetry.",
  ])("are not seen where there are none: %s", (text) => {
    expect(repair(gluedWords, text)).toBe(text);
  });

  it("are read as the paper writes them elsewhere", () => {
    expect(repair(gluedWords, "Wetestonthedatasetagain.", "A dataset of birds")).toBe(
      "We test on the dataset again.",
    );
    expect(repair(gluedWords, "Wetestonthedatasetagain.", "A data set of birds")).toBe(
      "We test on the data set again.",
    );
  });

  it("are told with what stood there before", () => {
    const [paper] = mergeRecords([
      listed("a.txt", { title: "Models", abstract: "Inthiswork,weconsider it." }),
    ]);
    expect(paper!.paper.abstract).toBe("In this work, we consider it.");
    expect(paper!.paper.repairs).toEqual([
      {
        field: "abstract",
        rule: "glued-words",
        before: "Inthiswork,weconsider it.",
        after: "In this work, we consider it.",
      },
    ]);
  });

  it("are left to the listing that spells them well", () => {
    const glued = { title: "Whatto modelinthe world", arxiv: "2206.02072" };
    const good = { title: "What to Model in the World", arxiv: "2206.02072" };
    const [paper] = mergeRecords([listed("a.txt", glued), listed("b.txt", good)]);
    expect(paper!.paper.title).toBe(good.title);
    expect(paper!.paper.repairs).toBeUndefined();
  });

  it("stay where the rule is switched off, and where a corpus of our own has them", () => {
    const glued = { title: "Models", abstract: "Inthiswork,weconsider it." };
    const [off] = mergeRecords([listed("a.txt", glued)], { off: new Set(["glued-words"]) });
    expect(off!.paper.abstract).toBe(glued.abstract);
    const [finished] = mergeRecords([listed("a.jsonl", { ...glued, finished: true })]);
    expect(finished!.paper.abstract).toBe(glued.abstract);
  });
});

describe("words divided at a line's end", () => {
  it.each([
    ["stochastic opti- mization", "stochastic optimization"],
    ["a state-of-the- art network", "a state-of-the-art network"],
    ["a self- supervised network", "a self-supervised network"],
  ])("are joined: %s", (before, after) => {
    expect(repair(hyphenation, before)).toBe(after);
  });

  it.each(["pre- and post-training", "task- or domain-specific", "$x- y$ and zork- blum"])(
    "are no others: %s",
    (text) => {
      expect(repair(hyphenation, text)).toBe(text);
    },
  );
});

describe("HTML's entities", () => {
  it.each([
    ["R&amp;D, a &lt; b, don&#39;t, don&#x27;t", "R&D, a < b, don't, don't"],
    ["twice &amp;lt;x&amp;gt;, thrice &amp;amp;lt;", "twice <x>, thrice <"],
    ["Poincar&eacute;, G&ouml;del, &Scaron;, &szlig;", "Poincaré, Gödel, Š, ß"],
    ["&alpha;-divergence&mdash;&Omega;", "α-divergence—Ω"],
  ])("become characters: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    "AT&T; R&D and a&b;",
    "We parse HTML, where &amp; stands for an ampersand.",
    "nothing: &#0; &#xD800; &nosuchname;",
  ])("are left where they are meant or are none: %s", (text) => {
    expect(abstract(text)).toBe(text);
  });
});

describe("UTF-8 read as windows-1252", () => {
  it.each([
    ["PoincarÃ© and Ã‰tale, GÃ¶del", "Poincaré and Étale, Gödel"],
    ["LLMâ€™s â€œworldâ€\u009D â€” Â±0.1", "LLM’s “world” — ±0.1"],
    ["SÃ\u00AD, Ã\u00A0 la carte, imÅ¡ek", "Sí, à la carte, imšek"],
  ])("is read anew: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each(["“CAFÉ”, Ångström, São, naïve, 5 °C", "Â and Ã alone"])(
    "is not seen in text that is right: %s",
    (text) => {
      expect(abstract(text)).toBe(text);
    },
  );
});

describe("TeX without its backslashes", () => {
  it.each([
    [
      "equations on mathbb R^4 and mathbb R^3, measured",
      String.raw`equations on $\mathbb R^4$ and $\mathbb R^3$, measured`,
    ],
    ["querying O(varepsilon^{-s}d^s) actions", String.raw`querying $O(\varepsilon^{-s}d^s)$ actions`],
    ["an O(varepsilon)-optimal action", String.raw`an $O(\varepsilon)$-optimal action`],
    ["implies a {O}(K T^{3/4}) regret", "implies a ${O}(K T^{3/4})$ regret"],
    ["within poly(d/varepsilon) queries", String.raw`within $\mathrm{poly}(d/\varepsilon)$ queries`],
    [
      "a risk of mathcal{O}(mathcal{C_Phi/m} + 1/n).",
      String.raw`a risk of $\mathcal{O}(\mathcal{C_\Phi/m} + 1/n)$.`,
    ],
  ])("is mathematics: %s", (before, after) => {
    expect(abstract(before)).toBe(after);
  });

  it.each([
    "the varepsilond barrier and O(varepsilond)",
    "O(Kappa and T^{3/4}) regret, and O(what is) T^{3/4",
    "alpha, beta and delta are rivers; the theta rhythm",
    String.raw`where $\mathbb R^4$ is written and mathbb R^3 is not`,
    "f_{name} of snake_case and file_name",
  ])("stays where it is not certain: %s", (text) => {
    expect(abstract(text)).toBe(text);
  });
});

it("each rule of a record can be switched off", () => {
  expect(read("R&amp;D", new Set(["html-entity"])).fields.abstract).toBe("R&amp;D");
  expect(read("a--b and ``c''", new Set(["tex-dash"])).fields.abstract).toBe("a--b and “c”");
});
