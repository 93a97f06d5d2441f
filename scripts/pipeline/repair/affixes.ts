/** What begins and ends words that are made as they are needed, "nonsmooth", "discretization", and what never does. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** No words by themselves, but before a hyphen. */
export const BEGINNINGS = set(
  "aero anti auto bi bio chemo co cyber de eigen electro endo equi geo giga hetero histo homo hydro hyper hypo immuno infra inter intra iso macro mega " +
    "meta micro mono multi nano neuro non omni para poly pre proto pseudo psycho quasi re retro semi socio spatio sub supra tele thermo tri " +
    "ultra un uni",
);

export const ENDINGS = set(
  "able ability ably ally ance ational ations dom ed ence er ers es fully ian ibility ible ic ical ically ies ified " +
    "ifies ify ing ings ion ions isability isable isation isations izability ised iser ises ish ising ism isms ist istic ists ity ive ively iveness ization izations " +
    "ized izer izers izes izing lessness ly ment ments ness ous s ship ward wise",
);

/** Endings that are words as well. */
export const ENDING_WORDS = set("able ability ally fully ion ions ism isms ship ward wise");

/** Words that begin and end no compound and no name. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "the of and to is we that with for this are from which can our it has have these their its such than was were " +
    "into between using they also but both only been those when while where what then each any some many other all " +
    "because however through could would should may might must will"
  ).split(" "),
);
