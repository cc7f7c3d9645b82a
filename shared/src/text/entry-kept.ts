import { defineText } from "./define-text.ts";

/** What was typed and the server does not have yet: kept on this computer, offered again, saved later. */
export const entryKept = defineText(
  {
    offlineTitle:
      "Geen verbinding. {count, plural, one {1 wijziging staat} other {# wijzigingen staan}} op deze computer",
    offlineShort: "Er is geen verbinding.",
    offlineText:
      "U kunt doorgaan met invullen. Alles wordt vanzelf bewaard als er weer verbinding is, ook als u deze pagina intussen sluit en later terugkomt.",
    keptTitle: "{count, plural, one {1 wijziging staat} other {# wijzigingen staan}} nog op deze computer",
    keptText: "De pagina ging dicht voordat het bewaard was. Kijk of het nog klopt en bewaar het dan.",
    saveNow: "{count, plural, one {Bewaar deze wijziging} other {Bewaar deze # wijzigingen}}",
    throwAway: "{count, plural, one {Gooi hem weg} other {Gooi ze weg}}",
    throwTitle: "{count, plural, one {1 wijziging weggooien?} other {# wijzigingen weggooien?}}",
    throwText: "Wat u typte is dan weg. De cellen tonen weer wat bewaard is.",
    throwKeep: "Laat ze staan",
    busyTitle:
      "Het is nu te druk. {count, plural, one {1 wijziging staat} other {# wijzigingen staan}} op deze computer",
    busyShort: "Het is nu te druk.",
    busyText: "U kunt doorgaan met invullen. Het programma probeert het vanzelf opnieuw.",
    sessionTitle:
      "U bent uitgelogd. {count, plural, one {1 wijziging staat} other {# wijzigingen staan}} op deze computer",
    sessionShort: "U bent uitgelogd.",
    sessionText: "Wat u typte, staat er nog. Log hier opnieuw in: dan wordt het meteen bewaard.",
    signInHere: "Log hier opnieuw in",
    signInTitle: "Log opnieuw in",
    signInLead: "U blijft op deze pagina. Daarna wordt bewaard wat u typte.",
    signInAs: "Account: {email}",
    signInContributor:
      "Open de persoonlijke link uit uw mail nog eens in een nieuw tabblad. Kom daarna hier terug: dan wordt bewaard wat u typte.",
    signInNewTab: "Inloggen in een nieuw tabblad",
    tryAgain: "Probeer opnieuw",
    leaveTitle: "Er zijn waarden niet bewaard. Toch weggaan?",
    leaveText:
      "{count, plural, one {1 waarde is niet bewaard.} other {# waarden zijn niet bewaard.}} Ze blijven op deze computer staan. U ziet ze weer als u hier terugkomt.",
    stay: "Blijf hier",
    leave: "Ga toch weg",
    keptCount:
      "{count, plural, one {1 wijziging staat op deze computer} other {# wijzigingen staan op deze computer}}",
    saidKept: "{cell}: staat op deze computer. {reason}",
  },
  {
    offlineTitle:
      "No connection. {count, plural, one {1 change is} other {# changes are}} kept on this computer",
    offlineShort: "There is no connection.",
    offlineText:
      "You can go on filling in. All is saved by itself when there is a connection again. It stays here when you close this page and come back later.",
    keptTitle: "{count, plural, one {1 change is} other {# changes are}} still kept on this computer",
    keptText: "The page closed before it was saved. See whether it is still right, and then save it.",
    saveNow: "{count, plural, one {Save this change} other {Save these # changes}}",
    throwAway: "{count, plural, one {Throw it away} other {Throw them away}}",
    throwTitle: "{count, plural, one {Throw away 1 change?} other {Throw away # changes?}}",
    throwText: "What you typed is then gone. The cells show again what is saved.",
    throwKeep: "Leave them",
    busyTitle:
      "It is too busy now. {count, plural, one {1 change is} other {# changes are}} kept on this computer",
    busyShort: "It is too busy now.",
    busyText: "You can go on filling in. The program tries again by itself.",
    sessionTitle:
      "You are signed out. {count, plural, one {1 change is} other {# changes are}} kept on this computer",
    sessionShort: "You are signed out.",
    sessionText: "What you typed is still there. Sign in here again: then it is saved at once.",
    signInHere: "Sign in here again",
    signInTitle: "Sign in again",
    signInLead: "You stay on this page. What you typed is then saved.",
    signInAs: "Account: {email}",
    signInContributor:
      "Open the personal link from your mail once more in a new tab. Then come back here: what you typed is then saved.",
    signInNewTab: "Sign in in a new tab",
    tryAgain: "Try again",
    leaveTitle: "Some values are not saved. Leave all the same?",
    leaveText:
      "{count, plural, one {1 value is not saved.} other {# values are not saved.}} They stay on this computer. You see them again when you come back here.",
    stay: "Stay here",
    leave: "Leave all the same",
    keptCount:
      "{count, plural, one {1 change is kept on this computer} other {# changes are kept on this computer}}",
    saidKept: "{cell}: kept on this computer. {reason}",
  },
);
