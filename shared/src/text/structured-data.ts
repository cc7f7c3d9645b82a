import { defineText } from "./define-text.ts";

/** What search engines and cards of social media are told about a page. */
export const structuredText = defineText(
  {
    country: "Nederland",
    "area-name": "Cijfers van {name} over de 17 werelddoelen",
    "some-examples": "{example} Een deel van de cijfers is verzonnen.",
    "all-examples": "{example} De cijfers zijn verzonnen.",
    "compare-title": "{subjects} vergeleken",
    "compare-title-areas": "{subjects}: {areas}",
    "compare-more": "en nog {count}",
    "compare-goals": "17 doelen",
    "compare-goal": "Doel {number}: {name}",
  },
  {
    country: "The Netherlands",
    "area-name": "Figures of {name} on the 17 Global Goals",
    "some-examples": "{example} Part of the figures was invented.",
    "all-examples": "{example} The figures were invented.",
    "compare-title": "{subjects} compared",
    "compare-title-areas": "{subjects}: {areas}",
    "compare-more": "and {count} more",
    "compare-goals": "17 goals",
    "compare-goal": "Goal {number}: {name}",
  },
);
