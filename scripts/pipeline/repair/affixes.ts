/** What begins and ends words that are made as they are needed: "nonsmooth", "discretization". */

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** No words by themselves, but before a hyphen. */
export const BEGINNINGS = set(
  "anti auto bio chemo co cyber de eigen electro equi geo giga hetero histo homo hydro hyper hypo immuno infra inter intra macro mega " +
    "meta micro mono multi nano neuro non omni para poly pre proto pseudo quasi re semi spatio sub supra tele thermo tri " +
    "ultra un uni",
);

export const ENDINGS = set(
  "able ability ably ally ance ational ations dom ed ence er ers es fully ian ibility ible ic ical ically ies ified " +
    "ifies ify ing ings ion ions isability izability ised iser ises ish ising ism isms ist istic ists ity ive ively iveness ization izations " +
    "ized izer izers izes izing lessness ly ment ments ness ous s ship ward wise",
);
