import { defineText } from "./define-text.ts";

/** Words of the workbench about an address that names more than fits, or that names by other words than codes. */
export const workbenchChoicesText = defineText(
  {
    "left.gemeenten":
      "Er passen {most} gemeenten naast elkaar. Daarom {count, plural, one {staat} other {staan}} er niet bij: {names}.",
    "left.gebieden":
      "In een eigen groep passen {most} gemeenten. Daarom {count, plural, one {staat} other {staan}} er niet bij: {names}.",
    "left.indicator":
      "Er passen {most} onderwerpen in een vergelijking. Daarom {count, plural, one {staat} other {staan}} er niet bij: {names}.",
    "left.choose":
      "Zet er een bij in plaats van {last}, of haal eerst iets weg: dan schuift de volgende aan.",
    "left.instead": "Zet erbij: {name}, in plaats van {last}",
    "left.drop": "Laat dit weg uit de vergelijking",
    "name.area": "Welke gemeente bedoelt u met “{name}”?",
    "name.area-none": "Geen gemeente heet “{name}”",
    "name.subject": "Wat bedoelt u met “{name}”?",
    "name.subject-none": "Geen indicator of doel heet “{name}”",
    "name.rest": "De rest van het adres staat hieronder.",
    "name.first": "Hier staan de eerste {shown} van {count}. Typ meer letters om er minder te zien.",
  },
  {
    "left.gemeenten":
      "There is room for {most} municipalities side by side. That is why {count, plural, one {this one is} other {these are}} left out: {names}.",
    "left.gebieden":
      "There is room for {most} municipalities in a group. That is why {count, plural, one {this one is} other {these are}} left out: {names}.",
    "left.indicator":
      "There is room for {most} subjects in a comparison. That is why {count, plural, one {this one is} other {these are}} left out: {names}.",
    "left.choose": "Add one in place of {last}, or remove something first: then the next one moves up.",
    "left.instead": "Add: {name}, in place of {last}",
    "left.drop": "Leave this out of the comparison",
    "name.area": "Which municipality do you mean by “{name}”?",
    "name.area-none": "No municipality is called “{name}”",
    "name.subject": "What do you mean by “{name}”?",
    "name.subject-none": "No indicator or goal is called “{name}”",
    "name.rest": "The rest of the address is shown below.",
    "name.first": "These are the first {shown} of {count}. Type more letters to see fewer.",
  },
);
