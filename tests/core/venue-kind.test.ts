import { expect, test } from "vitest";
import { venueKind } from "../../src/core/venue-kind.ts";

test.each([
  ["ICML", "conference"],
  ["NeurIPS (Datasets and Benchmarks)", "conference"],
  ["CogSci", "conference"],
  ["LaTeCH-CLfL", "conference"],
  ["Findings of ACL", "conference"],
  ["ICML Agentic Markets Workshop", "conference"],
  ["International Conference on Machine Learning", "conference"],
  ["Proceedings of the 41st International Conference on Machine Learning", "conference"],
  ["Advances in Neural Information Processing Systems 36", "conference"],
  ["IEEE Symposium on Foundations of Computer Science", "conference"],
  ["JMLR", "journal"],
  ["Nature", "journal"],
  ["Nature Communications", "journal"],
  ["Neural Networks", "journal"],
  ["Neural Computing & Applications", "journal"],
  ["IEEE Transactions on Information Theory", "journal"],
  ["IEEE Access", "journal"],
  ["Proceedings of the National Academy of Sciences", "journal"],
  ["SIAM Review", "journal"],
  ["Journal of Machine Learning Research", "journal"],
  ["arXiv.org Machine Learning", "preprint"],
  ["CoRR", "preprint"],
  ["bioRxiv", "preprint"],
])("%s is a %s", (venue, kind) => {
  expect(venueKind(venue)).toBe(kind);
});
