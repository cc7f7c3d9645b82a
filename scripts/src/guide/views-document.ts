/** A screen that says what the program is for. */
export interface MainView {
  /** Of its picture. */
  name: string;
  address: string;
  /** Who looks: the part of an account's address before the @; the public without. */
  account?: string;
  width?: number;
  height: number;
  /** A part of the page that the picture begins with. */
  from?: string;
  /** What somebody sees and can do here. */
  caption: string;
}

export const viewsFolder = "docs/views";

export const mainViews: readonly MainView[] = [
  {
    name: "netherlands",
    address: "/",
    height: 1250,
    caption: "The Netherlands on 17 goals: find a municipality, one goal on the map, what changed.",
  },
  {
    name: "municipality",
    address: "/gemeenten/GM0193",
    height: 1400,
    caption: "A municipality on one page: where it stands, and beside which municipalities it can be laid.",
  },
  {
    name: "compare-distribution",
    address:
      "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0150,GM0153&groep=gelijkend&weergave=verdeling",
    height: 1300,
    caption: "The workbench: one's own municipality first, among those that are like it.",
  },
  {
    name: "compare-trend",
    address: "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0150&groep=gelijkend&weergave=verloop",
    height: 1300,
    caption: "The same choice over the years: 8 out of 10 municipalities as a band, the middle one dotted.",
  },
  {
    name: "compare-goals",
    address: "/vergelijken?gemeenten=GM0193,GM0150&groep=gelijkend&weergave=doelen",
    height: 1300,
    caption: "Similar municipalities on 17 goals: shape and number, hatch where there is no figure.",
  },
  {
    name: "indicator",
    address: "/indicatoren/burglary",
    height: 1400,
    caption: "One indicator: map, distribution, course, definition, sources and revisions.",
  },
  {
    name: "goal",
    address: "/doelen/16",
    height: 1400,
    caption: "One goal: its map, its indicators, its targets and the policy fields that work on it.",
  },
  {
    name: "score",
    address: "/gemeenten/GM0193/doelen/11",
    height: 1200,
    caption: "What a score rests on, and how sure it is.",
  },
  {
    name: "alderman",
    address: "/gemeenten/GM0344/wethouderscheck",
    account: "utrecht",
    height: 1300,
    caption: "Before publication: what readers will see first, what is certain, and what would change it.",
  },
  {
    name: "phone",
    address: "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0150&groep=gelijkend",
    width: 390,
    height: 844,
    from: "main h2",
    caption: "The workbench on a phone.",
  },
];

/** The document that shows them. */
export function viewsDocument(): string {
  const parts = mainViews.map(
    ({ name, caption, address }) => `## ${caption}\n\n\`${address}\`\n\n![${caption}](views/${name}.jpg)\n`,
  );
  return [
    "# Ten views\n",
    "Made by `pnpm views` from a new demonstration: many of its figures are examples, and say so.\n",
    ...parts,
  ].join("\n");
}
