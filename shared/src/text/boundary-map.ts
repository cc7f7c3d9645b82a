import { defineText } from "./define-text.ts";

/** The map of boundaries, and the choice between it and the map of equal tiles. */
export const boundaryMapText = defineText(
  {
    kind: "Soort kaart",
    "kind.tiles": "Even groot",
    "kind.boundaries": "Grenzen",
    "each-shape": "{name}, {unit}, {year}. Elke gemeente in haar eigen grenzen.",
    description:
      "Kaart met de grenzen van elke gemeente. Hoe donkerder, hoe hoger het cijfer. De lijst ernaast noemt alle cijfers.",
    "boundary-source":
      "De vormen zijn de grenzen van {year}: {source}{licence, select, none {} other {, {licence}}}.",
    "zoom-in": "Zoom in",
    "zoom-out": "Zoom uit",
    "whole-country": "Heel Nederland",
    zoomed: "{count, plural, =1 {De kaart toont heel Nederland} other {De kaart is {shown} keer zo groot}}",
    find: "Zoek op de kaart",
    "find-hint": "Naam of code van een gemeente",
    list: "Gemeenten op de kaart",
    keys: "Met de pijltjes loopt u door de lijst. Met + en − zoomt u, met 0 ziet u het hele land.",
    "keys-choose": "Met Enter kiest u de gemeente.",
    "none-found": "Geen gemeente gevonden",
    failed: "De kaart met grenzen lukt nu niet",
  },
  {
    kind: "Kind of map",
    "kind.tiles": "Equal size",
    "kind.boundaries": "Boundaries",
    "each-shape": "{name}, {unit}, {year}. Every municipality within its own boundaries.",
    description:
      "Map with the boundaries of every municipality. The darker, the higher the figure. The list beside it names all figures.",
    "boundary-source":
      "The shapes are the boundaries of {year}: {source}{licence, select, none {} other {, {licence}}}.",
    "zoom-in": "Zoom in",
    "zoom-out": "Zoom out",
    "whole-country": "Whole country",
    zoomed: "{count, plural, =1 {The map shows the whole country} other {The map is {shown} times as large}}",
    find: "Find on the map",
    "find-hint": "Name or code of a municipality",
    list: "Municipalities on the map",
    keys: "The arrow keys walk the list. + and − zoom, 0 shows the whole country.",
    "keys-choose": "Enter chooses the municipality.",
    "none-found": "No municipality found",
    failed: "The map of boundaries does not work now",
  },
);
