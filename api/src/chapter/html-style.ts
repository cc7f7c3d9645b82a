import { createHash } from "node:crypto";
import { goalColours } from "@lokaal17/shared/chapter/goal-colours";
import { goalNumbers } from "@lokaal17/shared/framework/goal";
import { fontFaces } from "./html-fonts.ts";

const goalRules = goalNumbers.map((goal) => {
  const { edge, text, tint } = goalColours(goal);
  return `.goal--${goal} { background: ${tint}; color: ${text}; border-block-end: 5px solid ${edge}; }`;
});

/** The stylesheet of the chapter as a page of its own. It stands in the page, so that a saved copy keeps its look. */
export const chapterStyle = `
${fontFaces()}:root { color-scheme: light; --ink: #1b1826; --subtle: #5b5669; --rule: #dfdde6; --violet: #472f96; }
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1rem; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.5 "Sofia Sans", system-ui, sans-serif; overflow-wrap: break-word; }
main, footer { max-inline-size: 52rem; margin-inline: auto; padding: 1.5rem 1rem; }
footer { padding-block-end: 5rem; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: block; padding: .75rem 1rem; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: clamp(2rem, 6vw, 3.4rem); line-height: 1.08; margin: 2.5rem 0 1rem; }
h2 { font-size: clamp(1.6rem, 4.5vw, 2.1rem); line-height: 1.15; margin: 0; }
h3 { font-size: 1.55rem; line-height: 1.2; margin: 0; }
h4 { font-size: 1.2rem; line-height: 1.25; margin: 0; }
h5 { font-size: 1.0625rem; margin: 0; }
h1, h2, h3, h4, h5 { text-wrap: balance; font-weight: 650; hyphens: auto; }
.head { display: flex; gap: .6rem; align-items: baseline; }
.head > :first-child { min-inline-size: 0; overflow-wrap: anywhere; }
.head--2 { margin: 3.5rem 0 1rem; padding-block-start: 1rem; border-block-start: 2px solid var(--ink); }
.head--3 { margin: 3rem 0 1rem; }
.head--4, .head--5 { margin: 2rem 0 .6rem; }
.own { color: var(--subtle); text-decoration: none; font-weight: 400; min-inline-size: 1.5rem; min-block-size: 1.5rem; text-align: center; }
@media (hover: hover) { .own { opacity: 0; } .head:hover .own, .own:focus-visible { opacity: 1; } }
p, li { max-inline-size: 66ch; }
li { margin-block: .25rem; }
a { color: var(--violet); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--ink); box-shadow: 0 0 0 6px #ffd84d; }
:target { scroll-margin-block-start: 1rem; }
.edition, .note, .measure { color: var(--subtle); font-size: .875rem; }
.message { font-size: 1.25rem; line-height: 1.35; font-weight: 500; }
.mark { color: #8a3f00; font-weight: 650; }
.mark-line { display: inline-block; background: #fdead9; border: 1px solid #dd6a0a; border-radius: 3px; color: #8a3f00; font-weight: 650; padding: .2rem .5rem; }
.goal { display: inline-block; min-inline-size: 2.6rem; margin-inline-end: .75rem; padding: .2rem .4rem; text-align: center; }
nav ul { list-style: none; padding: 0; }
nav li ul { padding-inline-start: 1.25rem; }
nav > ul > li { break-inside: avoid; font-weight: 600; }
nav li li { font-weight: 400; }
nav a, .listing a { display: inline-block; padding-block: .2rem; }
.contents-title { font-weight: 650; font-size: 1.3rem; margin-block: 2rem .5rem; }
.up { position: fixed; inset-block-end: 0; inset-inline-end: 1rem; margin: 0; }
.up a { display: block; background: var(--violet); color: #fff; padding: .5rem .9rem; border-radius: 4px 4px 0 0; font-size: .9375rem; }
figure { margin: 2rem 0; }
figcaption { margin-block-end: .75rem; }
.finding { font-weight: 650; font-size: 1.0625rem; margin: 0; }
.measure { margin: .25rem 0 0; }
figure svg { display: block; max-inline-size: 100%; block-size: auto; overflow: visible; }
figure svg[width="640"], figure svg[width="860"] { min-inline-size: 38rem; }
.pair figure, .pair .table { margin-block-start: 0; }
.table { margin: 2rem 0; }
.scroll { overflow-x: auto; }
details { margin-block: .75rem; }
summary { color: var(--violet); cursor: pointer; padding-block: .25rem; }
table { border-collapse: collapse; inline-size: 100%; font-family: "Sofia Sans Semi Condensed", "Sofia Sans", system-ui, sans-serif; font-size: .9375rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
caption { text-align: start; padding-block-end: .5rem; font-size: 1.0625rem; }
caption p { position: sticky; inset-inline-start: 0; max-inline-size: min(66ch, calc(100vw - 2.5rem)); }
details caption { color: var(--subtle); font-size: .875rem; }
thead th { color: var(--subtle); font-weight: 500; border-block-end: 1.5px solid var(--ink); vertical-align: bottom; }
th, td { text-align: start; padding: .35rem .6rem .35rem 0; border-block-end: 1px solid var(--rule); vertical-align: top; }
tbody th { font-weight: 600; }
.number { text-align: end; padding-inline: .6rem 0; white-space: nowrap; }
thead .number { white-space: normal; }
.made-up { font-style: italic; color: #8a3f00; }
.box { border-block-start: 3px solid var(--violet); background: #f4f2fb; padding: .9rem 1rem; margin: 2rem 0; }
.box-title { font-weight: 650; margin: 0; }
.notes { margin-block-start: 2.5rem; border-block-start: 1px solid var(--rule); font-size: .9375rem; }
.notes-title { font-weight: 650; margin-block: .75rem .25rem; }
.notes ul { list-style: none; padding: 0; margin: 0; }
.note-number { display: inline-block; min-inline-size: 1.5rem; color: var(--subtle); }
@media (min-width: 60rem) { main, footer { max-inline-size: 60rem; } nav > ul { columns: 2; column-gap: 3rem; } .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 2rem; align-items: start; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10.5pt; } main, footer { max-inline-size: none; padding: 0; }
  .skip, .up, .own, details:not([open]) { display: none; }
  .head { break-after: avoid; } figure, tr { break-inside: avoid; } thead { display: table-header-group; } .scroll { overflow: visible; }
  a { color: inherit; }
}
${goalRules.join("\n")}
`;

/** For a content policy: `style-src '${chapterStyleHash}'` lets this stylesheet pass and no other. */
export const chapterStyleHash = `sha256-${createHash("sha256").update(chapterStyle).digest("base64")}`;
