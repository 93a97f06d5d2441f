/**
 * English function words: pronouns, auxiliaries, prepositions, conjunctions, and the question words that open a
 * request. They say nothing of what a paper is about, and are left out of titles and abstracts; never out of authors'
 * names (He, An, So). Folded, apostrophes taken out, as {@link tokens} gives them.
 */
const WORDS = `
  a an the this that these those such same other another each every either neither both all any some no none few
  many much more most several own
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
  it its itself they them their theirs themselves one
  what which who whom whose when where why how whether
  be am is are was were been being do does did doing done have has had having
  can could may might must shall should will would cannot
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt
  about above across after against along among around as at before behind below beneath beside besides between
  beyond by concerning down during except for from in inside into like near of off on onto out outside over per
  since than through throughout till to toward towards under until unto up upon via with within without
  and but or nor not so yet if then else because although though while whereas unless however therefore thus hence
  also too very just only even again further once here there now ever never often rather quite perhaps
  et al etc eg ie vs
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
