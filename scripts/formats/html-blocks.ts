import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Lines } from "../../src/core/schema.ts";
import type { Block, Run } from "./block.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

export function looksLikeHtml(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => /\S/.test(line));
  const head = lines
    .slice(first, first + 20)
    .join("\n")
    .slice(0, 4_000);
  return /^\s*<(?:!doctype html|!--|html|head|body|main|div|section|article|ul|table|h[1-6]|p|a)(?=[\s>-])/i.test(
    head,
  );
}

/** Elements whose content no reader reads. */
const UNSEEN = new Set([
  "script",
  "style",
  "template",
  "head",
  "noscript",
  "svg",
  "iframe",
  "textarea",
  "select",
]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const BLOCKS = new Set(
  (
    "address article aside blockquote body br button dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hr html li main nav ol p pre section summary table tbody td th tr ul"
  ).split(" "),
);

/** What is still to be done: a node to enter, or to leave. */
type Step = { node: Node; leave?: boolean };

/** The page as a browser would lay it out: https://html.spec.whatwg.org/multipage/rendering.html, block by block. */
export function htmlBlocks(lines: readonly string[]): Block[] {
  const document = parse(lines.join("\n"), { sourceCodeLocationInfo: true });
  const blocks: Block[] = [];
  let block: Block | undefined;
  let kind: Block["kind"] = "text";
  let link: Run | undefined;
  const end = () => {
    if (
      block !== undefined &&
      block.runs.some(({ text, images }) => text.trim() !== "" || images !== undefined)
    )
      blocks.push(block);
    block = undefined;
    // A link may go on in the next block.
    if (link?.href !== undefined) link = { text: "", href: link.href };
  };
  const add = (run: Run, own: Lines) => {
    block ??= { lines: own, kind, runs: [] };
    if (block.runs.length === 0) block.kind = kind;
    block.lines = [Math.min(block.lines[0], own[0]), Math.max(block.lines[1], own[1])];
    if (block.runs.at(-1) !== run) block.runs.push(run);
  };

  // No recursion: a damaged page may nest as deep as it is long.
  const steps: Step[] = document.childNodes.toReversed().map((node) => ({ node }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, leave = false } = step;
    if ("value" in node) {
      const text = node.value;
      if (text.trim() !== "" || block !== undefined) {
        if (link !== undefined) {
          link.text += text;
          add(link, linesOf(node));
        } else if (text !== "") add({ text }, linesOf(node));
      }
      continue;
    }
    if (!("tagName" in node)) continue;
    const name = node.tagName;
    if (UNSEEN.has(name)) continue;
    if (BLOCKS.has(name)) {
      end();
      if (HEADINGS.has(name)) kind = leave ? "text" : "heading";
      if (name === "li") kind = leave ? "text" : "item";
    }
    if (name === "a") {
      const href = attribute(node, "href");
      link = leave || href === undefined ? undefined : { text: "", href };
    }
    if (name === "img" && !leave) {
      const alt = attribute(node, "alt") ?? "";
      if (link !== undefined) {
        link.images = [...(link.images ?? []), alt];
        add(link, linesOf(node));
      } else add({ text: "", images: [alt] }, linesOf(node));
    }
    if (!leave) {
      steps.push({ node, leave: true });
      for (const child of node.childNodes.toReversed()) steps.push({ node: child });
    }
  }
  end();
  return blocks;
}

function linesOf(node: Node): Lines {
  const place = node.sourceCodeLocation;
  return place ? [place.startLine, place.endLine] : [1, 1];
}

const attribute = (node: DefaultTreeAdapterTypes.Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value;
