import type { Link } from "../../src/core/schema.ts";
import { aitopicsList } from "./aitopics-list.ts";
import type { Block } from "./block.ts";
import { blockText, readBlocks } from "./blocks.ts";
import { coverLines } from "./cover.ts";
import type { Format, Item } from "./format.ts";
import { identify } from "./identify.ts";

/** The page as if it were copied: a line for each block, and where it stands in the file. */
type Copied = { texts: string[]; blocks: Block[] };

function copy(lines: readonly string[]): Copied | undefined {
  const blocks = readBlocks(lines)?.filter((block) => blockText(block) !== "");
  return blocks && { texts: blocks.map(toLine), blocks };
}

const toLine = (block: Block) => (block.kind === "item" ? `- ${blockText(block)}` : blockText(block));

/** A list of AITopics as reader tools save it; what the titles link to tells the identifiers. */
export const aitopicsPage: Format = {
  id: "aitopics-page",
  label: "AITopics page (Markdown, HTML)",
  looksFor: "what an AITopics list has, in Markdown with links or in HTML",

  detect({ file, lines }) {
    const copied = copy(lines);
    return copied === undefined ? 0 : aitopicsList.detect({ file, lines: copied.texts });
  },

  parse({ file, lines }) {
    const copied = copy(lines);
    if (copied === undefined) return coverLines([], lines, "no page");
    const items = aitopicsList.parse({ file, lines: copied.texts }).map((item) => moveBack(item, copied));
    return coverLines(items, lines);
  },
};

/** From the lines of the copy to those of the file, with the identifiers and addresses of the links there. */
function moveBack(item: Item, { blocks }: Copied): Item {
  const own = blocks.slice(item.lines[0] - 1, item.lines[1]);
  const moved = { ...item, lines: [own[0]!.lines[0], own.at(-1)!.lines[1]] as [number, number] };
  if (moved.kind !== "record") return moved;
  const addresses = own.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? []));
  const { doi, arxiv, links = [] } = identify({ dois: [], addresses });
  const kept = [...(moved.record.links ?? []), ...links.filter(isWorthKeeping)];
  return {
    ...moved,
    text: own.map(toLine).join("\n"),
    record: {
      ...moved.record,
      ...(doi === undefined ? {} : { doi }),
      ...(arxiv === undefined ? {} : { arxiv }),
      ...(kept.length > 0 && { links: kept }),
    },
  };
}

/** Not those to the page's own site. */
const isWorthKeeping = ({ url }: Link) => !/^https?:\/\/(?:www\.)?aitopics\.org\//.test(url);
