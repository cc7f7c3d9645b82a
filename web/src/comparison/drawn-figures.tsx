/** Everything that draws and the tables beside it: one chunk, see `figures.tsx`. */
export { AllAreasTable } from "./all-areas-table.tsx";
export { ChosenAreas } from "./chosen-areas.tsx";
export { ChosenValues } from "./chosen-values.tsx";
export { CiteLine } from "./cite-line.tsx";
export { FigureDownload } from "./figure-download.tsx";
export { FigureLead } from "./figure-lead.tsx";
export { GoalAxis } from "./goal-axis.tsx";
export { MapFigure } from "./map-figure.tsx";
export { MapSwitch } from "./map-switch.tsx";
export { PrintedLine } from "./printed-line.tsx";
export { ProvinceTable } from "./province-table.tsx";
export { StripFigure } from "./strip-figure.tsx";
export { SyntheticShare } from "./synthetic-share.tsx";
export { TrendFigure } from "./trend-figure.tsx";
