import type { WishMistakeCode } from "../comparison/workbench-wish.ts";
import { defineText } from "./define-text.ts";

/** What is wrong in what a reader asks of the workbench, by its address or by a program. */
export const comparisonMistakesText = defineText<WishMistakeCode>(
  {
    "no-subject": "Kies wat u wilt vergelijken: een indicator of een doel.",
    "too-many-subjects": "U koos {count} onderwerpen. Dat kunnen er hoogstens {most} zijn.",
    "no-such-subject": "Er is geen indicator of doel met de naam {text}.",
    twice: "{text} staat er twee keer.",
    "too-many-areas":
      "U koos {count} gemeenten. Dat kunnen er hoogstens {most} zijn; een groep mag groter zijn.",
    "not-an-area": "{text} is geen code van een gebied. Een gemeente heet bijvoorbeeld GM0344.",
    "no-such-area": "Er is nooit een gebied met de code {text} geweest.",
    "no-such-group":
      "Wij kennen de groep {text} niet. Kies uit: all, similar, province, corop, size-class, global-goals of areas.",
    "group-takes-no-code": "Achter deze groep hoort niets te staan, en er staat {text}.",
    "no-such-province": "Er is geen provincie met de code {text}.",
    "no-such-corop": "Er is geen COROP-gebied met de code {text}.",
    "no-such-size-class": "Er is geen grootteklasse met de naam {text}.",
    "group-needs-own": "Deze groep hoort bij een gemeente. Kies eerst een gemeente.",
    "empty-set": "Uw groep is leeg. Zet er ten minste één gemeente in.",
    "too-many-in-set": "Uw groep heeft {count} gebieden. Dat kunnen er hoogstens {most} zijn.",
    "other-layer-in-set":
      "{name} staat in uw groep, maar is van een andere soort dan wat u vergelijkt. Gemeenten, provincies en waterschappen staan nooit in één vergelijking.",
    "subjects-of-two-layers":
      "U koos {one} en {other}. Die gaan over verschillende soorten gebieden, en zijn daarom niet naast elkaar te zetten.",
    "not-a-year": "{text} is geen jaar. Schrijf een jaar met vier cijfers, zoals 2024.",
    "year-out-of-range": "{text} kan niet. Kies een jaar van {first} tot en met {last}.",
  },
  {
    "no-subject": "Choose what you want to compare: an indicator or a goal.",
    "too-many-subjects": "You chose {count} subjects. There can be {most} at most.",
    "no-such-subject": "There is no indicator or goal called {text}.",
    twice: "{text} stands there twice.",
    "too-many-areas": "You chose {count} municipalities. There can be {most} at most; a group may be larger.",
    "not-an-area": "{text} is not the code of an area. A municipality is called GM0344, for instance.",
    "no-such-area": "There never was an area with the code {text}.",
    "no-such-group":
      "We do not know the group {text}. Choose one of: all, similar, province, corop, size-class, global-goals or areas.",
    "group-takes-no-code": "Nothing belongs behind this group, and there is {text}.",
    "no-such-province": "There is no province with the code {text}.",
    "no-such-corop": "There is no COROP region with the code {text}.",
    "no-such-size-class": "There is no size class called {text}.",
    "group-needs-own": "This group goes with a municipality. Choose a municipality first.",
    "empty-set": "Your group is empty. Put at least one municipality in it.",
    "too-many-in-set": "Your group has {count} areas. There can be {most} at most.",
    "other-layer-in-set":
      "{name} is in your group, but of another kind than what you compare. Municipalities, provinces and water boards never stand in one comparison.",
    "subjects-of-two-layers":
      "You chose {one} and {other}. These are about different kinds of areas, and therefore cannot be put side by side.",
    "not-a-year": "{text} is not a year. Write a year with four digits, such as 2024.",
    "year-out-of-range": "{text} is not possible. Choose a year from {first} to {last}.",
  },
);
