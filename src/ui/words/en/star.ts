/** The buttons that stand beside every paper, in English. */
export const star = {
  keep: (title: string) => `Keep: ${title}`,
  on: "Kept",
  off: "Keep",
  select: "Select",
  selectOne: (title: string) => `Select: ${title}`,
};
