import type { Layer } from "../areas/area.ts";
import { defineText } from "./define-text.ts";

type ComparisonGroupsKey = `all.${Layer}` | "similar" | "global-goals" | "set";

/** What a group is called that is no place: those of provinces and size classes have their own names. */
export const comparisonGroupsText = defineText<ComparisonGroupsKey>(
  {
    "all.municipality": "alle gemeenten",
    "all.province": "alle provincies",
    "all.water-board": "alle waterschappen",
    "all.country": "Nederland",
    "all.other-body": "alle andere organisaties",
    similar: "gemeenten die lijken op {name}",
    "global-goals": "Global Goals-gemeenten",
    set: "uw eigen groep",
  },
  {
    "all.municipality": "all municipalities",
    "all.province": "all provinces",
    "all.water-board": "all water boards",
    "all.country": "The Netherlands",
    "all.other-body": "all other organisations",
    similar: "municipalities like {name}",
    "global-goals": "Global Goals municipalities",
    set: "your own group",
  },
);
