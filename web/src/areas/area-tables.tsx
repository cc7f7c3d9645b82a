/** The tables and the years of an area: one chunk, see `area-parts.tsx`. */
export { AreaFigures } from "./area-figures.tsx";
export { AreaGoals } from "./area-goals.tsx";
export { AreaTrend } from "./area-trend.tsx";
