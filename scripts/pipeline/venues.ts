/** Conferences and journals that listings name in more than one way. */
import { letters } from "./letters.ts";

/** The name that is cited most, then the others; edition, year and "Proceedings of" are set aside before. */
const VENUES: readonly (readonly string[])[] = [
  [
    "NeurIPS",
    "NIPS",
    "Neural Information Processing Systems",
    "Advances in Neural Information Processing Systems",
  ],
  ["ICML", "International Conference on Machine Learning"],
  ["ICLR", "International Conference on Learning Representations"],
  [
    "AISTATS",
    "International Conference on Artificial Intelligence and Statistics",
    "Artificial Intelligence and Statistics",
  ],
  ["UAI", "Conference on Uncertainty in Artificial Intelligence", "Uncertainty in Artificial Intelligence"],
  ["COLT", "Conference on Learning Theory", "Annual Conference on Learning Theory"],
  ["ALT", "International Conference on Algorithmic Learning Theory", "Algorithmic Learning Theory"],
  ["AAAI", "AAAI Conference on Artificial Intelligence"],
  ["IJCAI", "International Joint Conference on Artificial Intelligence"],
  ["JMLR", "Journal of Machine Learning Research"],
  ["TMLR", "Transactions on Machine Learning Research"],
  ["PMLR", "Proceedings of Machine Learning Research"],
  [
    "CVPR",
    "Conference on Computer Vision and Pattern Recognition",
    "Computer Vision and Pattern Recognition",
  ],
  ["ICCV", "International Conference on Computer Vision"],
  ["ECCV", "European Conference on Computer Vision"],
  ["ACL", "Annual Meeting of the Association for Computational Linguistics"],
  [
    "EMNLP",
    "Conference on Empirical Methods in Natural Language Processing",
    "Empirical Methods in Natural Language Processing",
  ],
  ["NAACL", "Conference of the North American Chapter of the Association for Computational Linguistics"],
  ["TACL", "Transactions of the Association for Computational Linguistics"],
  ["KDD", "Conference on Knowledge Discovery and Data Mining", "Knowledge Discovery and Data Mining"],
  ["CoRL", "Conference on Robot Learning"],
  ["ICRA", "International Conference on Robotics and Automation"],
  ["STOC", "Symposium on Theory of Computing"],
  ["FOCS", "Symposium on Foundations of Computer Science"],
  ["SODA", "Symposium on Discrete Algorithms"],
  ["PNAS", "Proceedings of the National Academy of Sciences"],
];

const NAMES: ReadonlyMap<string, string> = new Map(
  VENUES.flatMap(([first, ...others]) => [first!, ...others].map((name) => [letters(name), first!])),
);

/** Whether two lines name one venue: "NeurIPS" and "Advances in Neural Information Processing Systems 36 (2023)". */
export function sameVenue(a: string, b: string): boolean {
  return venueKey(a) === venueKey(b);
}

function venueKey(venue: string): string {
  const whole = letters(venue);
  const bare = letters(
    venue
      .replace(/\([^()]*\)/g, " ")
      .replace(/\b(?:\d+(?:st|nd|rd|th)?|proceedings of|the|annual|ieee|acm|cvf|sigkdd|siam)\b/gi, " ")
      .replace(/[/,]/g, " "),
  );
  return NAMES.get(whole) ?? NAMES.get(bare) ?? (bare || whole);
}
