/** Paint of one class, as SVG attributes. */
export interface Paint {
  fill?: string;
  stroke?: string;
  "stroke-width"?: number;
  "stroke-dasharray"?: string;
  "stroke-linecap"?: "round" | "butt";
  "stroke-linejoin"?: "round";
  "paint-order"?: "stroke";
  "font-family"?: FontFamily;
  "font-size"?: number;
  "font-weight"?: number;
  opacity?: number;
}

export type FontFamily = "Sofia Sans" | "Sofia Sans Semi Condensed";

const ink = {
  900: "#1b1826",
  600: "#5b5669",
  500: "#757083",
  400: "#8a8597",
  300: "#c4c1cd",
  200: "#dfdde6",
  100: "#edecf1",
};
const paper = "#ffffff";
const violet = { 800: "#38237a", 700: "#472f96", 500: "#7561c2", 300: "#b5a9e2", 100: "#e8e4f7" };
const focusYellow = "#ffd84d";
const sequential = ["#edeaf8", "#d3cbef", "#b5a9e2", "#9484d3", "#7561c2", "#5238a3", "#2a1a5e"] as const;
/** The United Nations' colours of the 17 goals. */
const goalEdges = [
  ["#e5243b", "#dda63a", "#4c9f38", "#c5192d", "#ff3a21", "#26bde2"],
  ["#fcc30b", "#a21942", "#fd6925", "#dd1367", "#fd9d24", "#bf8b2e"],
  ["#3f7e44", "#0a97d9", "#56c02b", "#00689d", "#19486a"],
].flat();
const lines = [violet[700], "#9a4d00", "#0e6b5e"];
/** The status colour of a warning: the mark of made-up figures is one. */
const orange = { fill: "#dd6a0a", text: "#8a3f00", tint: "#fdead9" };

const table = "Sofia Sans Semi Condensed" satisfies FontFamily;
const halo: Paint = { "paint-order": "stroke", stroke: paper, "stroke-width": 4, "stroke-linejoin": "round" };

/** Reference that stands for the hatch; the renderer puts the id of its own pattern in its place. */
export const hatch = "hatch";
export const hatchColours = { ground: paper, line: ink[400] };

/**
 * What the web's stylesheet says of each class that a scene can carry, for files that no stylesheet reaches:
 * PDF, Word, downloads. The values are those of the design tokens. Text is never below 13 px.
 */
export const paintTable: Record<string, Paint> = {
  chart__text: { fill: ink[600], "font-family": table, "font-size": 14, "font-weight": 420 },
  chart__label: { fill: ink[900], "font-family": table, "font-size": 14, "font-weight": 680 },
  "chart__label--context": { fill: ink[600], "font-weight": 480 },
  ...numbered("chart__label", lines, (fill) => ({ fill })),
  chart__halo: halo,
  chart__example: { fill: orange.text, "font-family": table, "font-size": 14, "font-weight": 680 },
  "chart__example-frame": { fill: orange.tint, stroke: orange.fill, "stroke-width": 1 },
  chart__grid: { stroke: ink[200], "stroke-width": 1 },
  chart__axis: { stroke: ink[500], "stroke-width": 1 },
  chart__band: { fill: ink[100] },
  "chart__band--example": { fill: "none", stroke: ink[400], "stroke-width": 1, "stroke-dasharray": "5 3" },
  chart__median: {
    fill: "none",
    stroke: ink[500],
    "stroke-width": 1.5,
    "stroke-dasharray": "1 4",
    "stroke-linecap": "round",
  },
  chart__line: {
    fill: "none",
    "stroke-width": 2.5,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  },
  "chart__line--1": { stroke: lines[0] ?? "", "stroke-width": 3.25 },
  "chart__line--2": { stroke: lines[1] ?? "", "stroke-dasharray": "8 5" },
  "chart__line--3": { stroke: lines[2] ?? "", "stroke-dasharray": "2 5" },
  "chart__line--example": { "stroke-width": 1.25, "stroke-dasharray": "1 3", "stroke-linecap": "butt" },
  // Of two years only: the thin dots of a trend would be lost among the lines of everybody.
  "chart__line--example-pair": { "stroke-width": 2, "stroke-dasharray": "4 3", "stroke-linecap": "butt" },
  chart__cross: { fill: "none", "stroke-width": 2, "stroke-linecap": "round" },
  ...numbered("chart__cross", lines, (stroke) => ({ stroke })),
  chart__dot: { fill: paper, stroke: ink[500], "stroke-width": 2.5 },
  "chart__dot--1": { stroke: lines[0] ?? "", fill: lines[0] ?? "" },
  "chart__dot--2": { stroke: lines[1] ?? "" },
  "chart__dot--3": { stroke: lines[2] ?? "" },
  "chart__dot--full-2": { fill: lines[1] ?? "" },
  "chart__dot--full-3": { fill: lines[2] ?? "" },
  "chart__dot--provisional": { fill: paper },
  "chart__label--named": { fill: ink[900] },
  "chart__line--named": { stroke: ink[600], "stroke-width": 1.75 },
  "chart__dot--named": { stroke: ink[600], fill: ink[600] },
  "chart__cross--named": { stroke: ink[600] },
  "chart__cross--context": { stroke: ink[400], "stroke-width": 1.25 },
  chart__thread: { fill: "none", stroke: ink[300], "stroke-width": 1, opacity: 0.55 },
  chart__point: { fill: ink[300], stroke: paper, "stroke-width": 0.75 },
  "chart__point--peer": { fill: violet[500] },
  chart__target: { fill: "none", stroke: ink[900], "stroke-width": 1.5, "stroke-dasharray": "7 4" },
  "chart__target--own": { stroke: violet[700], "stroke-dasharray": "1.5 3" },
  "chart__target-mark": { fill: ink[900], stroke: paper, "stroke-width": 1.5 },
  "chart__target-mark--own": { fill: violet[700] },
  chart__break: { fill: "none", stroke: ink[500], "stroke-width": 1.25 },
  "chart__break--line": { "stroke-width": 1, "stroke-dasharray": "2 3" },
  chart__track: { fill: ink[100] },
  chart__row: { fill: "none", stroke: ink[200], "stroke-width": 1 },
  "chart__row--own": { stroke: violet[700], "stroke-width": 2 },
  ...numbered("chart__cell", [sequential[0], sequential[1], sequential[2], sequential[3]], (fill) => ({
    fill,
  })),
  "chart__cell--plain": { fill: ink[100] },
  "chart__place-line": { fill: "none", stroke: ink[900], "stroke-width": 2 },
  "chart__halo-line": { stroke: paper, "stroke-width": 5 },
  chart__place: { fill: "none", stroke: ink[900], "stroke-width": 1.5 },
  "chart__place--full": { fill: ink[900] },
  chart__figure: { fill: ink[900], "font-family": "Sofia Sans", "font-size": 36, "font-weight": 680 },
  ...numbered("chart__goal", goalEdges, (fill) => ({ fill })),
  chart__tick: { stroke: violet[300], "stroke-width": 1, opacity: 0.6, fill: "none" },
  chart__middle: { stroke: violet[800], fill: "none" },
  chart__swarm: { fill: "none", stroke: ink[300], "stroke-linecap": "round" },
  chart__range: { fill: violet[300] },
  "chart__range--weak": { fill: violet[100] },
  "chart__range-edge": { stroke: violet[500], "stroke-width": 1.5 },
  "chart__median-mark": { fill: violet[800], stroke: paper, "stroke-width": 1.5 },
  chart__bar: { fill: ink[300] },
  "chart__bar--own": { fill: violet[700] },
  chart__guide: { fill: "none", stroke: ink[900], "stroke-width": 1, "stroke-dasharray": "3 3" },
  chart__nodata: { fill: hatch, stroke: ink[200] },
  // Lines on the map get their widths from the scene: they follow the size of the tiles.
  map__area: { stroke: paper, "stroke-width": 0.7 },
  ...numbered("map__area", sequential, (fill) => ({ fill })),
  "map__area--1": { fill: sequential[0], stroke: sequential[3] },
  "map__area--none": { fill: hatch, stroke: ink[300] },
  "map__area--own": { fill: "none", stroke: ink[900] },
  map__halo: { fill: "none", stroke: focusYellow },
  map__province: { fill: "none", stroke: ink[900], "stroke-linecap": "round" },
  map__label: { fill: ink[900], "font-family": table, "font-size": 16, "font-weight": 720, ...halo },
  // Of pictures that leave the page; nothing on the web carries these.
  plate__paper: { fill: paper },
  plate__finding: { fill: ink[900], "font-family": "Sofia Sans", "font-size": 22, "font-weight": 700 },
};

function numbered(
  block: string,
  colours: readonly string[],
  paint: (colour: string) => Paint,
): Record<string, Paint> {
  return Object.fromEntries(colours.map((colour, i) => [`${block}--${i + 1}`, paint(colour)]));
}
