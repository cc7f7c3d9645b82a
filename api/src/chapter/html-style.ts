import { createHash } from "node:crypto";
import { goalColours } from "@lokaal17/shared/chapter/goal-colours";
import { goalNumbers } from "@lokaal17/shared/framework/goal";

const goalRules = goalNumbers.map((goal) => {
  const { edge, text, tint } = goalColours(goal);
  return `.goal--${goal} { background: ${tint}; color: ${text}; border-block-end: 5px solid ${edge}; }`;
});

/** The stylesheet of the chapter as a page of its own. It stands in the page, so that a saved copy keeps its look. */
export const chapterStyle = `
:root { color-scheme: light; --ink: #1b1826; --subtle: #5b5669; --rule: #dfdde6; --violet: #472f96; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.5 "Sofia Sans", system-ui, sans-serif; }
main { max-inline-size: 52rem; margin-inline: auto; padding: 1.5rem 1rem 5rem; }
h1 { font-size: clamp(2rem, 6vw, 3.1rem); line-height: 1.1; margin: 1.5rem 0 1rem; }
h2 { font-size: 2.1rem; line-height: 1.15; margin: 3.5rem 0 1rem; padding-block-start: 1rem; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.55rem; line-height: 1.2; margin: 3rem 0 1rem; }
h1, h2, h3 { text-wrap: balance; font-weight: 650; scroll-margin-block-start: 1rem; }
p, li { max-inline-size: 66ch; }
a { color: var(--violet); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--ink); box-shadow: 0 0 0 6px #ffd84d; }
.edition, .note, .measure { color: var(--subtle); font-size: .875rem; }
.message { font-size: 1.25rem; line-height: 1.35; font-weight: 500; }
.mark { color: #8a3f00; font-weight: 650; }
.mark-line { display: inline-block; background: #fdead9; border: 1px solid #dd6a0a; border-radius: 3px; color: #8a3f00; font-weight: 650; padding: .2rem .5rem; }
.goal { display: inline-block; min-inline-size: 2.6rem; margin-inline-end: .75rem; padding: .2rem .4rem; text-align: center; }
figure { margin: 2rem 0; }
figcaption { margin-block-end: .75rem; }
.finding { font-weight: 650; font-size: 1.0625rem; margin: 0; }
.measure { margin: .25rem 0 0; }
figure svg { display: block; max-inline-size: 100%; block-size: auto; overflow: visible; }
figure svg[width="640"], figure svg[width="860"] { min-inline-size: 38rem; }
.pair figure, .pair .scroll { margin-block-start: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-family: "Sofia Sans Semi Condensed", "Sofia Sans", system-ui, sans-serif; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-block-end: .5rem; }
thead th { color: var(--subtle); font-weight: 500; border-block-end: 1.5px solid var(--ink); vertical-align: bottom; }
th, td { text-align: start; padding: .35rem .6rem .35rem 0; border-block-end: 1px solid var(--rule); vertical-align: top; }
tbody th { font-weight: 600; }
.number { text-align: end; padding-inline: .6rem 0; }
.made-up { font-style: italic; color: #8a3f00; }
.box { border-block-start: 3px solid var(--violet); background: #f4f2fb; padding: .9rem 1rem; margin: 2rem 0; }
.box-title { font-weight: 650; margin: 0; }
@media (min-width: 60rem) { main { max-inline-size: 60rem; } .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 2rem; align-items: start; } }
@media print { body { font-size: 10.5pt; } figure, tr { break-inside: avoid; } thead { display: table-header-group; } }
${goalRules.join("\n")}
`;

/** For a content policy: `style-src '${chapterStyleHash}'` lets this stylesheet pass and no other. */
export const chapterStyleHash = `sha256-${createHash("sha256").update(chapterStyle).digest("base64")}`;
