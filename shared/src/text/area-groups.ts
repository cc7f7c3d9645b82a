import type { GroupKind, SizeClassCode } from "../areas/groups.ts";
import { defineText } from "./define-text.ts";

type AreaGroupsKey = `kind.${GroupKind}` | `size.${SizeClassCode}` | "fixed-at" | "differs";

/** Words of groups of municipalities. Names of provinces and COROP regions come from the register. */
export const areaGroupsText = defineText<AreaGroupsKey>(
  {
    "kind.country": "Nederland",
    "kind.province": "Provincie",
    "kind.corop": "COROP-gebied",
    "kind.size-class": "Gemeenten van deze grootte",
    "size.under-5k": "minder dan 5.000 inwoners",
    "size.5k-10k": "5.000 tot 10.000 inwoners",
    "size.10k-20k": "10.000 tot 20.000 inwoners",
    "size.20k-50k": "20.000 tot 50.000 inwoners",
    "size.50k-100k": "50.000 tot 100.000 inwoners",
    "size.100k-150k": "100.000 tot 150.000 inwoners",
    "size.150k-250k": "150.000 tot 250.000 inwoners",
    "size.250k-and-more": "250.000 inwoners of meer",
    "fixed-at": "Elke gemeente staat in alle jaren in de groep van haar inwoners in {year}.",
    differs:
      "De bron geeft {published}, onze eigen berekening {own}. Dat is meer dan een verschil door afronden.",
  },
  {
    "kind.country": "The Netherlands",
    "kind.province": "Province",
    "kind.corop": "COROP region",
    "kind.size-class": "Municipalities of this size",
    "size.under-5k": "fewer than 5,000 residents",
    "size.5k-10k": "5,000 to 10,000 residents",
    "size.10k-20k": "10,000 to 20,000 residents",
    "size.20k-50k": "20,000 to 50,000 residents",
    "size.50k-100k": "50,000 to 100,000 residents",
    "size.100k-150k": "100,000 to 150,000 residents",
    "size.150k-250k": "150,000 to 250,000 residents",
    "size.250k-and-more": "250,000 residents or more",
    "fixed-at": "In all years each municipality stands in the group of its residents in {year}.",
    differs: "The source gives {published}, our own calculation {own}. Rounding does not explain that.",
  },
);
