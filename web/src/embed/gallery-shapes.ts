import type { CompareView } from "../comparison/compare-search.ts";
import { stringifySearch } from "../ui/search.ts";

/** A way to draw a subject that makes sense on another site. */
export interface GalleryShape {
  key: "kaart" | "grenzen" | "verdeling" | "verloop" | "cijfer" | "balken";
  weergave: CompareView;
  kaart?: "grenzen";
  /** Pixels: the figure with its title, source and way back, in a column of a page. */
  height: number;
}

const shapes: readonly GalleryShape[] = [
  { key: "cijfer", weergave: "cijfer", height: 480 },
  { key: "balken", weergave: "balken", height: 1080 },
  { key: "verdeling", weergave: "verdeling", height: 560 },
  { key: "verloop", weergave: "verloop", height: 620 },
  { key: "kaart", weergave: "kaart", height: 1020 },
  { key: "grenzen", weergave: "kaart", kaart: "grenzen", height: 1040 },
];

/** The figures that there are of a subject: no distribution of yes and no, no boundaries where none are loaded, nobody's own. */
export function galleryShapes(given: {
  binary: boolean;
  boundaries: boolean;
  /** Whether a municipality was chosen: some figures are of one alone. */
  own: boolean;
}): readonly GalleryShape[] {
  const { binary, boundaries, own } = given;
  const fits: Record<GalleryShape["key"], boolean> = {
    ...{ cijfer: own && !binary, balken: own, kaart: true, verloop: true },
    ...{ verdeling: !binary, grenzen: boundaries },
  };
  return shapes.filter(({ key }) => fits[key]);
}

/** The part of an address that says which figure: the same for the workbench and for another site. */
export function shapeSearch(
  { weergave, kaart }: Pick<GalleryShape, "weergave" | "kaart">,
  subject: string,
  areas: readonly string[],
): string {
  return stringifySearch({ indicator: subject, gemeenten: areas, weergave, kaart });
}
