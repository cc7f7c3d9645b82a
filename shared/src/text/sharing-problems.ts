const nl = {
  "too-often": "Even wachten",
  "too-often.detail": "Dit is vanaf uw plek te vaak gedaan. Probeer het over {minutes} minuten opnieuw.",
  "too-many-now.detail": "Heel veel mensen doen dit nu tegelijk. Probeer het later opnieuw.",
  "address-not-own":
    "Dit is geen bladzijde van Lokaal17 die u kunt delen. Geef het deel van het adres vanaf de eerste schuine streep.",
  "set-address": "Alleen een vergelijking kan worden bewaard: een adres dat met /vergelijken begint.",
  "nothing-published.detail":
    "Er is nog niets gepubliceerd. Een vergelijking bewaren kan na de eerste publicatie.",
  "set-team": "U hoort niet bij deze organisatie. Kies een organisatie waarvoor u een rol hebt.",
  "set-differs": "Deze vergelijking is intussen veranderd",
  "set-differs.detail": "Iemand heeft haar gewijzigd of verwijderd. Kijk hoe zij nu is.",
  "set-version.detail": "Zeg met If-Match welke versie van de vergelijking u zag.",
  "sets-removed.detail":
    "U hebt de afgelopen maand heel veel vergelijkingen gemaakt en verwijderd ({limit} in totaal). Probeer het over een paar dagen opnieuw.",
  "answer-differs": "Deze tekst is intussen veranderd",
  "answer-differs.detail":
    "Iemand heeft de tekst bij het cijfer gewijzigd of verwijderd. Kijk hoe het nu is.",
  "answer-version.detail": "Zeg met If-Match welke versie van de vraag u zag.",
  "sets-full.detail": "U hebt al {limit} vergelijkingen bewaard. Haal er eerst een weg.",
  "set-not-team.detail": "Alleen de eigenaar kan deze vergelijking wijzigen. Maak er een kopie van.",
  "question-nowhere": "Kies bij welk cijfer uw vraag hoort.",
  "question-answered.detail": "Deze vraag is al beantwoord.",
  "question-moved.detail": "Deze vraag ligt inmiddels ergens anders. Kijk hoe het nu is.",
  "question-no-organisation.detail":
    "Bij deze vraag hoort geen organisatie die hier antwoordt. Zij blijft bij VNG.",
  "question-open.detail": "Deze vraag heeft nog geen antwoord.",
};

const en: Record<keyof typeof nl, string> = {
  "too-often": "Please wait",
  "too-often.detail": "This was done too often from where you are. Try again in {minutes} minutes.",
  "too-many-now.detail": "Very many people are doing this at once. Try again later.",
  "address-not-own":
    "This is no page of Lokaal17 that can be shared. Give the part of the address from the first slash.",
  "set-address": "Only a comparison can be saved: an address that begins with /vergelijken.",
  "nothing-published.detail":
    "Nothing has been published yet. A comparison can be saved after the first publication.",
  "set-team": "You do not belong to this organisation. Choose one for which you have a role.",
  "set-differs": "This comparison has changed meanwhile",
  "set-differs.detail": "Somebody changed or removed it. See how it is now.",
  "set-version.detail": "Say with If-Match which version of the comparison you saw.",
  "sets-removed.detail":
    "You made and removed very many comparisons in the last month ({limit} in all). Try again in a few days.",
  "answer-differs": "This text has changed meanwhile",
  "answer-differs.detail": "Somebody changed the text beside the figure or took it away. See how it is now.",
  "answer-version.detail": "Say with If-Match which version of the question you saw.",
  "sets-full.detail": "You have saved {limit} comparisons already. Remove one first.",
  "set-not-team.detail": "Only its owner can change this comparison. Make a copy of it.",
  "question-nowhere": "Choose which figure your question is about.",
  "question-answered.detail": "This question has been answered already.",
  "question-moved.detail": "This question lies elsewhere by now. See how it is.",
  "question-no-organisation.detail":
    "No organisation that answers here belongs to this question. It stays with VNG.",
  "question-open.detail": "This question has no answer yet.",
};

/** What the API answers about short links, saved comparisons and questions: part of the problem texts. */
export const sharingProblems = { nl, en };
