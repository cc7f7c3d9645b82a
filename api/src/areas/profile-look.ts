/** The look of the profile: A4, the typeface of the report, rules instead of cards, no colour but the goals' edges. */
export const profileLook = `#let l17-ink = rgb("#1b1826")
#let l17-subtle = rgb("#5b5669")
#let l17-rule = rgb("#dfdde6")
#let l17-violet = rgb("#472f96")
#let l17-band = rgb("#cfc6ee")
#set text(font: "Sofia Sans", size: 9.5pt, fill: l17-ink, fallback: false, number-width: "tabular")
#set par(leading: 0.52em, spacing: 0.8em, justify: false)
#show link: set text(fill: l17-violet)
#let l17-example(body) = box(
  fill: rgb("#fdead9"), stroke: 0.5pt + rgb("#dd6a0a"), radius: 1pt, inset: (x: 4pt), outset: (y: 2.5pt),
  text(size: 8.5pt, weight: 700, fill: rgb("#8a3f00"), body),
)
#set page(
  paper: "a4", margin: (top: 22mm, bottom: 18mm, x: 18mm),
  header: context {
    set text(size: 8.5pt, fill: l17-subtle)
    grid(columns: (1fr, auto), align: (start, end), l17-kicker, if l17-mark != none { l17-example(l17-mark) })
    v(-1.5mm)
    line(length: 100%, stroke: 0.5pt + l17-ink)
  },
  footer: context {
    set text(size: 8pt, fill: l17-subtle)
    grid(columns: (1fr, auto), l17-foot, l17-page(counter(page).display(), str(counter(page).final().first())))
  },
)
#show heading: set text(weight: 600, hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 28pt)
#show heading.where(level: 1): set block(above: 0mm, below: 3.5mm)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 5.5mm, below: 3mm)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 0mm, below: 2.8mm)
#let l17-lead(body) = block(below: 3mm, text(size: 12pt, weight: 500, par(leading: 0.48em, body)))
#let l17-note(body) = block(above: 2mm, below: 2mm, text(size: 8pt, fill: l17-subtle, par(leading: 0.45em, body)))
#let l17-star = text(fill: rgb("#8a3f00"), weight: 700)[\\*]
#let l17-facts(facts) = block(above: 2mm, below: 1mm, grid(
  columns: facts.map(it => 1fr), column-gutter: 5mm,
  ..facts.map(((value, name)) => block(
    width: 100%, stroke: (top: 0.6pt + l17-ink), inset: (top: 1.6mm),
    [#text(size: 15pt, weight: 600, value)\\ #text(size: 8pt, fill: l17-subtle, name)],
  )),
))
#let l17-goal(number) = {
  let (edge, ink, tint) = l17-goals.at(number - 1)
  block(
    width: 5.6mm, height: 4.6mm, fill: tint, stroke: (bottom: 0.9mm + edge),
    align(center + horizon, text(size: 8.5pt, weight: 600, fill: ink, str(number))),
  )
}
#let l17-goal-name(number, name) = grid(
  columns: (5.6mm, 1fr), column-gutter: 2mm, align: start + horizon, l17-goal(number), text(hyphenate: false, name),
)
// The numbers stand in the row: the picture says nothing that the words do not.
#let l17-scale(own, low, middle, high) = pdf.artifact(box(width: 100%, height: 3.6mm, {
  place(horizon, line(length: 100%, stroke: 0.3pt + l17-rule))
  if low != none {
    place(dx: low * 1%, dy: 0.6mm, rect(width: (high - low) * 1%, height: 2.4mm, fill: l17-band))
    place(dx: middle * 1%, rect(width: 0.4mm, height: 3.6mm, fill: l17-ink))
  }
  if own != none {
    place(dx: own * 1% - 1.5mm, dy: 0.3mm, polygon(
      fill: l17-violet, (1.5mm, 0mm), (3mm, 1.5mm), (1.5mm, 3mm), (0mm, 1.5mm),
    ))
  }
}))
#let l17-table(columns, aligns, heads, cells) = {
  set text(size: 8.5pt, stretch: 87.5%, hyphenate: false)
  set par(leading: 0.38em)
  show table.cell.where(y: 0): set text(fill: l17-subtle, weight: 500)
  show table.cell.where(x: 0): set text(weight: 600)
  table(
    columns: columns,
    align: (x, y) => aligns.at(x) + (if y == 0 { bottom } else { horizon }),
    inset: (x, y) => (y: 4.2pt, left: if x == 0 { 0pt } else { 5pt }, right: 0pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + l17-ink } else { 0.4pt + l17-rule }),
    table.header(..heads), ..cells,
  )
}
#let l17-columns(first, second) = block(above: 2mm, below: 2mm, breakable: false, grid(
  columns: (1fr, 1fr), column-gutter: 7mm, align: start + top, first, second,
))
#let l17-finding(goal, name, said) = block(below: 2.8mm, grid(
  columns: (6.4mm, 1fr), column-gutter: 2mm,
  if goal == none { [] } else { l17-goal(goal) },
  [#text(weight: 600, name)\\ #text(size: 8.5pt, fill: l17-subtle, par(leading: 0.4em, said))],
))
`;
