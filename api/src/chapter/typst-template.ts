import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import { goalColours } from "@lokaal17/shared/chapter/goal-colours";
import { goalNumbers } from "@lokaal17/shared/framework/goal";
import { figuresOf, tablesOf, wordsOf } from "./document-walk.ts";
import { typstString } from "./typst-text.ts";

/**
 * The look of the report: A4, text of 10.5 on 15 points, messages of 13.5, a running head, the snapshot in the
 * foot. Only our own fonts (`fallback: false`): a missing glyph must fail the job, not fall back.
 */
export function typstTemplate(document: ChapterDocument): string {
  const { title, locale, edition, snapshotLine, date, mark } = document;
  const titles = [...figuresOf(document), ...tablesOf(document)].map((one) => {
    const words = wordsOf(one.kind === "figure" ? one.finding : one.caption);
    return `"${one.id}": (${typstString(`${one.label}. `)}, ${typstString(words)})`;
  });
  const [year, month, day] = date.split("-").map(Number);
  const colours = goalNumbers.map((goal) => {
    const { edge, text, tint } = goalColours(goal);
    return `(rgb("${edge}"), rgb("${text}"), rgb("${tint}"))`;
  });
  return `#let l17-title = ${typstString(title)}
#let l17-edition = ${typstString(edition)}
#let l17-snapshot = ${typstString(snapshotLine)}
#let l17-mark = ${mark === null ? "none" : typstString(mark)}
#let l17-titles = (${titles.length === 0 ? ":" : `${titles.join(", ")},`})
#let l17-goals = (${colours.join(", ")})
#set document(title: l17-title, author: "Lokaal17", date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set text(lang: "${locale}", region: "${locale === "nl" ? "NL" : "GB"}")
${look}`;
}

const look = `#let l17-ink = rgb("#1b1826")
#let l17-subtle = rgb("#5b5669")
#let l17-rule = rgb("#dfdde6")
#let l17-violet = rgb("#472f96")
#set text(font: "Sofia Sans", size: 10.5pt, fill: l17-ink, fallback: false, number-width: "tabular")
#set par(leading: 0.62em, spacing: 1.1em, justify: false)
#set list(marker: text(fill: l17-violet)[•], spacing: 0.8em, indent: 0pt, body-indent: 0.7em)
#set enum(spacing: 1.2em, indent: 0pt, body-indent: 0.7em)
#show link: set text(fill: l17-violet)

#let l17-example(body, size: 8.5pt) = box(
  fill: rgb("#fdead9"), stroke: 0.5pt + rgb("#dd6a0a"), radius: 1pt, inset: (x: 4pt), outset: (y: 2.5pt),
  text(size: size, weight: 700, fill: rgb("#8a3f00"), body),
)
#let l17-mark-words(body) = text(weight: 600, fill: rgb("#8a3f00"), body)

#let l17-emphasis(body) = text(style: "italic", body)

// True from the cover on: the first page then has neither head nor foot.
#let l17-covered = state("l17-covered", false)
#let l17-section() = {
  let before = query(heading.where(level: 2).before(here()))
  let on-page = query(heading.where(level: 2)).filter(it => it.location().page() == here().page())
  if on-page.len() > 0 { on-page.first().body } else if before.len() > 0 { before.last().body }
}
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 22mm, x: 20mm),
  header: context if here().page() > 1 or not l17-covered.get() {
    set text(size: 8.5pt, fill: l17-subtle)
    grid(
      columns: (auto, 1fr, auto), align: (start, center, end),
      l17-title, if l17-mark != none { l17-example(l17-mark) }, l17-section(),
    )
    v(-1.5mm)
    line(length: 100%, stroke: 0.5pt + l17-ink)
  },
  footer: context if here().page() > 1 or not l17-covered.get() {
    set text(size: 8.5pt, fill: l17-subtle)
    grid(
      columns: (1fr, auto),
      [#l17-edition #h(0.8em) #l17-snapshot], counter(page).display(),
    )
  },
)

// In a goal's heading the mark shows the number; contents and bookmarks read "Doel 1." in its place.
#show emph: it => it.body
#show heading: set text(weight: 600, hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 34pt)
#show heading.where(level: 1): set block(below: 6mm)
#show heading.where(level: 2): set text(size: 23pt)
#show heading.where(level: 2): set block(above: 12mm, below: 5mm)
#show heading.where(level: 3): set text(size: 15pt)
#show heading.where(level: 3): set block(above: 8mm, below: 4mm)
#show heading.where(level: 4): set text(size: 12.5pt)
#show heading.where(level: 4): set block(above: 6mm, below: 3mm)
#show heading.where(level: 5): set text(size: 10.5pt)
#show heading.where(level: 5): set block(above: 5mm, below: 2.5mm)
#set footnote.entry(separator: line(length: 100%, stroke: 0.5pt + l17-ink), gap: 0.6em)
#show footnote.entry: set text(size: 8.5pt, fill: l17-ink)
#show footnote.entry: set par(leading: 0.45em)

#let l17-goal-heading(goal, body) = {
  let (edge, number, tint) = l17-goals.at(goal - 1)
  show emph: none
  show heading: it => block(below: 4mm, sticky: true, grid(
    columns: (12mm, 1fr), column-gutter: 4mm, align: (center + horizon, start + horizon),
    block(
      width: 12mm, height: 10mm, fill: tint, stroke: (bottom: 1.6mm + edge),
      align(center + horizon, text(size: 15pt, weight: 600, fill: number, str(goal))),
    ),
    text(size: 20pt, it.body),
  ))
  body
}

#let l17-message(body) = block(above: 3mm, below: 4mm, text(size: 13.5pt, weight: 500, par(leading: 0.5em, body)))
#let l17-note(body) = block(above: 3mm, text(size: 8.5pt, fill: l17-subtle, par(leading: 0.5em, body)))
#let l17-example-block(body) = block(above: 3mm, below: 6mm, l17-example(size: 9.5pt, body))

// Goes to the next page with what follows.
#let l17-held(body) = block(above: 1.1em, below: 1.1em, sticky: true, body)

#let l17-caption(label, finding, measure, source, mark) = {
  set par(leading: 0.45em, spacing: 0.55em)
  par(text(size: 11.5pt, weight: 600)[#label. #finding])
  let about = (measure, source).filter(it => it != "")
  if about.len() > 0 { par(text(size: 8.5pt, fill: l17-subtle, about.join(" "))) }
  if mark != none { par(text(size: 8.5pt, weight: 700, fill: rgb("#8a3f00"), mark)) }
}
// A caption is never left alone at the foot of a page.
#show figure.caption: it => block(sticky: true, breakable: false, width: 100%, align(start, it.body))
#set figure(numbering: none, supplement: none, gap: 2.5mm)
#set figure.caption(position: top, separator: none)
#show figure: set block(above: 5mm, below: 5mm)
#show figure.where(kind: table): set block(breakable: true)

#let l17-figure(id, path, alt, width, caption) = [#figure(
  kind: image, caption: caption, align(start, image(path, alt: alt, width: width)),
)#label(id)]
// The height of a line: that of a capital in our typeface.
#let l17-capital = 0.655
// A table that fits on half a page stays whole. single has a 1 for each row of one line. Lists for the columns, not
// functions of column and row: those are called for every cell.
#let l17-table(id, columns, aligns, size, gap, long-heads, heads, single, cells, caption) = {
  show figure: set block(breakable: single.len() > 16)
  let head(x, words) = table.cell(
    align: aligns.at(x) + bottom, stroke: (bottom: 0.9pt + l17-ink),
    text(fill: l17-subtle, weight: if x == 0 { 600 } else { 500 }, hyphenate: long-heads, words),
  )
  [#figure(kind: table, caption: caption, {
    set text(size: size, stretch: 87.5%, hyphenate: false)
    set par(leading: 0.4em)
    show table.cell.where(x: 0): set text(weight: 600)
    table(
      columns: columns,
      rows: (auto, ..single.clusters().map(it => if it == "1" { l17-capital * size + 2 * gap } else { auto })),
      align: aligns.map(it => it + top),
      inset: range(columns.len()).map(x => (y: gap, left: if x == 0 { 0pt } else { 5pt }, right: 0pt)),
      stroke: (bottom: 0.4pt + l17-rule, rest: none),
      table.header(..heads.enumerate().map(((x, words)) => head(x, words))),
      ..cells,
    )
  })#label(id)]
}
#let l17-long(body) = text(hyphenate: true, body)
#let l17-made-up(body) = text(style: "italic", fill: rgb("#8a3f00"), body)

#let l17-box(whole, title, body) = block(
  breakable: not whole,
  width: 100%, above: 6mm, below: 6mm, inset: (x: 4mm, y: 3.5mm),
  fill: rgb("#f4f2fb"), stroke: (top: 2.2pt + l17-violet),
  { strong(title); v(-1mm); body },
)
#let l17-pair(whole, widths, start, end) = block(above: 5mm, breakable: not whole, grid(columns: widths, column-gutter: 6mm, start, end))
#let l17-cover(title, subtitle, edition, data, snapshot) = {
  l17-covered.update(true)
  set page(margin: (top: 0mm, bottom: 20mm, x: 20mm), header: none, footer: none)
  v(34mm)
  pdf.artifact(grid(
    columns: (1fr,) * 17, column-gutter: 1mm,
    ..l17-goals.map(it => rect(width: 100%, height: 9mm, fill: it.at(0))),
  ))
  v(30mm)
  show heading: set text(size: 44pt)
  show heading: set par(leading: 0.35em)
  title
  block(width: 140mm, above: 6mm, text(size: 17pt, weight: 500, fill: l17-subtle, par(leading: 0.5em, subtitle)))
  if l17-mark != none { block(above: 10mm, l17-example(size: 11pt, l17-mark)) }
  v(1fr)
  line(length: 100%, stroke: 0.8pt + l17-ink)
  block(above: 4mm, text(size: 13pt, weight: 600, par(edition)))
  block(above: 3mm, text(size: 10.5pt, fill: l17-subtle, par(data) + par(spacing: 0.5em, snapshot)))
  pagebreak(weak: true)
}
#let l17-listing(of, title) = {
  heading(level: 3, outlined: false, title)
  set text(size: 9.5pt)
  show outline.entry: it => {
    let (label, words) = l17-titles.at(str(it.element.label))
    link(it.element.location(), block(above: 1.6mm, grid(
      columns: (1fr, auto), column-gutter: 4mm,
      [#text(weight: 600, label)#text(fill: l17-ink, words)], it.page(),
    )))
  }
  outline(title: none, target: figure.where(kind: if of == "figures" { image } else { table }))
}
#let l17-contents(title) = {
  pagebreak(weak: true)
  heading(level: 3, outlined: false, title)
  set text(size: 9.5pt)
  show outline.entry.where(level: 2): set block(above: 2.6mm)
  show outline.entry.where(level: 2): set text(weight: 600)
  outline(title: none, target: heading.where(level: 2).or(heading.where(level: 3)), indent: 6mm)
}
`;
