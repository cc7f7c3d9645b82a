import type { Scene } from "@lokaal17/shared/charts/scene";

/** A figure as a picture that can leave the page: what is drawn and the words that must travel with it. */
export interface FigurePicture {
  /** What stands on the page; it carries its own mark when one of its figures is made up. */
  scene: Scene;
  /** The same figure at another width: a picture copied from a phone is then as wide as any other. */
  draw?: (width: number) => Scene | null;
  /** Null or absent: the scene explains itself. */
  legend?: Scene | null;
  finding: string;
  /** What is measured, with unit and year. */
  measure: string;
  /** Source, year, boundaries and coverage, as one line of plain text. */
  source: string;
  /** Version of the figures; the address of a picture pins it. */
  dataVersion?: number;
  /** Name of the file without its ending: `woningen-2024-kaart`. */
  fileName: string;
}

/** What a reader who doubts a figure asks about: the page `/klopt` opens with it. */
export interface FigureQuestion {
  area?: string | undefined;
  indicator?: string | undefined;
  period?: string | undefined;
}
