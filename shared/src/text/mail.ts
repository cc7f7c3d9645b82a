import { defineText } from "./define-text.ts";
import { accountMails } from "./mail-account.ts";
import { chapterMails } from "./mail-chapter.ts";
import { sharingMails } from "./mail-sharing.ts";

/** Subject and body of every mail, plain text; `mailOf` makes a whole mail of them and says which values each takes. */
export const mailText = defineText(
  {
    "english-below": "English text below",
    ...accountMails.nl,
    ...sharingMails.nl,
    ...chapterMails.nl,
    "sign-in-changed.subject": "Uw manier van inloggen is veranderd",
    "sign-in-changed.body": `Dag {name},

Op {at} is dit veranderd: {change, select, password {u hebt een nieuw wachtwoord} secondFactorOn {inloggen vraagt nu ook een code} secondFactorOff {inloggen vraagt geen code meer} provider {u kunt nu ook inloggen met {provider}} other {de manier waarop u inlogt}}.

Deed u dit niet zelf? Vraag dan meteen de beheerder van Lokaal17 om hulp.

Hier ziet u waar u bent ingelogd:
{link}`,
    "role-given.subject": "U hebt een rol voor {organisation}",
    "role-given.body": `Dag {name},

{giver} gaf u op {at} een rol voor {organisation}. Uw account in Lokaal17 geldt nu ook daar.

Klopt dit niet? Vraag dan de beheerder van Lokaal17 de rol weg te halen.

Hier ziet u uw rollen:
{link}`,
    "contribution.subject": "{organisation} vraagt u om cijfers, uiterlijk {deadline}",
    "contribution.body": `Dag {name},

{inviter} van {organisation} vraagt u {count, plural, one {één cijfer} other {# cijfers}} in te vullen voor {round}:

{indicators}

Vul ze hier in, uiterlijk {deadline}:
{link}

De link is alleen voor u. Stuur hem niet door. U hebt geen account nodig.`,
    "contribution-colleague.subject": "{inviter} vraagt u om cijfers, uiterlijk {deadline}",
    "contribution-colleague.body": `Dag {name},

{inviter} vraagt u {count, plural, one {één cijfer} other {# cijfers}} in te vullen van {organisation}, voor {round}:

{indicators}

Log in en vul ze in, uiterlijk {deadline}:
{link}`,
    "contribution-done.subject": "{contributor} is klaar met de cijfers van {organisation}",
    "contribution-done.body": `Dag {name},

{contributor} is klaar met {count, plural, one {het ene cijfer} other {de # cijfers}} van {organisation} voor {round}.

Bekijk ze en dien ze in:
{link}`,
    "reminder.subject":
      "{organisation}: nog {count, plural, one {één cijfer} other {# cijfers}}, uiterlijk {deadline}",
    "reminder.body": `Dag {name},

Voor {round} {count, plural, one {mist nog één cijfer} other {missen nog # cijfers}} van {organisation}.

De ronde sluit na {deadline}. Hier gaat u verder:
{link}

Lukt het niet op tijd? Vraag dan uitstel op dezelfde pagina.`,
    "contribution-reminder.subject": "Herinnering: {organisation} wacht op uw cijfers, uiterlijk {deadline}",
    "contribution-reminder.body": `Dag {name},

{organisation} wacht nog op {count, plural, one {één cijfer} other {# cijfers}} van u, voor {round}.

Vul ze in via uw eigen link, uiterlijk {deadline}:
{link}

Lukt het niet op tijd? Zeg het dan tegen {inviter}.`,
    "receipt.subject": "Ontvangen: {round} van {organisation}",
    "receipt.body": `Dag {name},

Op {at} diende {submitter} {count, plural, one {één cijfer} other {# cijfers}} van {organisation} in voor {round}.

Kenmerk: {reference}
Een goedkeurder van {organisation} besluit erover. Die bent u niet zelf: vier ogen zien meer dan twee.

Hier staat wat u indiende:
{link}`,
    "approval-asked.subject": "{organisation}: {round} wacht op uw besluit",
    "approval-asked.body": `Dag {name},

{submitter} diende {count, plural, one {één cijfer} other {# cijfers}} van {organisation} in voor {round}.

Bekijk ze en besluit:
{link}`,
    "decision-approved.subject": "Goedgekeurd: {round} van {organisation}",
    "decision-approved.body": `Dag {name},

{approver} keurde op {at} {count, plural, one {één cijfer} other {# cijfers}} van {organisation} goed voor {round}.

Hier staat het besluit:
{link}`,
    "decision-returned.subject": "Teruggestuurd: {round} van {organisation}",
    "decision-returned.body": `Dag {name},

{approver} stuurde op {at} {count, plural, one {één cijfer} other {# cijfers}} van {organisation} terug, voor {round}.

De reden:
{reason}

Pas de cijfers aan en dien ze opnieuw in:
{link}`,
    "objection-made.subject": "{organisation} maakt bezwaar: {indicator}, {period}",
    "objection-made.body": `Dag {name},

{author} maakt namens {organisation} bezwaar tegen het officiële cijfer van {indicator} over {period}:

{text}

Het cijfer blijft staan. Bezwaar en antwoord komen erbij te staan. Hier antwoordt u:
{link}`,
    "objection-answered.subject": "Antwoord op uw bezwaar: {indicator}, {period}",
    "objection-answered.body": `Dag {name},

VNG heeft geantwoord op het bezwaar van {organisation} tegen {indicator} over {period}:

{answer}

Bezwaar en antwoord staan vanaf de volgende publicatie bij het cijfer. Hier leest u ze:
{link}`,
    "mention.subject": "{author} noemt u bij {indicator}",
    "mention.body": `Dag {name},

{author} schreef iets voor u bij {indicator} van {organisation}.

Hier leest u het en kunt u antwoorden:
{link}`,
    "delegation.subject": "{substitute} mag goedkeuren voor {organisation}",
    "delegation.body": `Dag {name},

{giver} sprak af dat {substitute} cijfers van {organisation} mag goedkeuren, van {from} tot en met {until}.

De reden:
{reason}

Klopt dit niet? Beëindig het hier:
{link}`,
    "extension-granted.subject": "Uitstel voor {organisation}: tot en met {deadline}",
    "extension-granted.body": `Dag {name},

{organisation} vroeg uitstel voor {round}. Dat is goed: u hebt tijd tot en met {deadline}.

Hier gaat u verder:
{link}`,
    "extension-refused.subject": "Geen uitstel voor {organisation}",
    "extension-refused.body": `Dag {name},

{organisation} vroeg uitstel voor {round}. Dat kan niet. De ronde sluit na {deadline}.

De reden:
{reason}

Hier gaat u verder:
{link}`,
    "source-rejected.subject": "Bron afgekeurd: {source}",
    "source-rejected.body": `Dag {name},

De cijfers van deze bron zijn op {at} niet overgenomen: {source}.

De reden:
{reason}

Er is niets veranderd. {lastGood}

Bekijk de bron hier:
{link}`,
    "extension-asked.subject": "{organisation} vraagt uitstel voor {round}",
    "extension-asked.body": `Dag {name},

{asker} vraagt uitstel voor {organisation}, tot en met {deadline}, voor {round}.

De reden:
{reason}

Besluit hier:
{link}`,
  },
  {
    "english-below": "English text below",
    ...accountMails.en,
    ...sharingMails.en,
    ...chapterMails.en,
    "sign-in-changed.subject": "The way you sign in has changed",
    "sign-in-changed.body": `Hello {name},

This changed on {at}: {change, select, password {you have a new password} secondFactorOn {signing in now asks for a code too} secondFactorOff {signing in no longer asks for a code} provider {you can now sign in with {provider} too} other {the way you sign in}}.

Was it not you? Then ask the administrator of Lokaal17 for help at once.

Here you see where you are signed in:
{link}`,
    "role-given.subject": "You have a role for {organisation}",
    "role-given.body": `Hello {name},

On {at}, {giver} gave you a role for {organisation}. Your account in Lokaal17 counts there too from now on.

Is this not right? Then ask the administrator of Lokaal17 to take the role away.

Here you see your roles:
{link}`,
    "contribution.subject": "{organisation} asks you for figures, by {deadline}",
    "contribution.body": `Hello {name},

{inviter} of {organisation} asks you to enter {count, plural, one {one figure} other {# figures}} for {round}:

{indicators}

Enter them here, by {deadline}:
{link}

The link is for you alone. Do not pass it on. You need no account.`,
    "contribution-colleague.subject": "{inviter} asks you for figures, by {deadline}",
    "contribution-colleague.body": `Hello {name},

{inviter} asks you to enter {count, plural, one {one figure} other {# figures}} of {organisation}, for {round}:

{indicators}

Sign in and enter them, by {deadline}:
{link}`,
    "contribution-done.subject": "{contributor} is ready with the figures of {organisation}",
    "contribution-done.body": `Hello {name},

{contributor} is ready with {count, plural, one {the one figure} other {the # figures}} of {organisation} for {round}.

Look at them and submit them:
{link}`,
    "reminder.subject":
      "{organisation}: {count, plural, one {one figure} other {# figures}} to go, by {deadline}",
    "reminder.body": `Hello {name},

For {round}, {count, plural, one {one figure} other {# figures}} of {organisation} {count, plural, one {is} other {are}} still missing.

The round closes after {deadline}. Go on here:
{link}

Will it not be ready in time? Then ask for an extension on the same page.`,
    "contribution-reminder.subject": "Reminder: {organisation} waits for your figures, by {deadline}",
    "contribution-reminder.body": `Hello {name},

{organisation} still waits for {count, plural, one {one figure} other {# figures}} of yours, for {round}.

Enter them by your own link, by {deadline}:
{link}

Will it not be ready in time? Then tell {inviter}.`,
    "receipt.subject": "Received: {round} of {organisation}",
    "receipt.body": `Hello {name},

On {at}, {submitter} submitted {count, plural, one {one figure} other {# figures}} of {organisation} for {round}.

Reference: {reference}
An approver of {organisation} decides on it. That is not yourself: four eyes see more than two.

Here is what you submitted:
{link}`,
    "approval-asked.subject": "{organisation}: {round} waits for your decision",
    "approval-asked.body": `Hello {name},

{submitter} submitted {count, plural, one {one figure} other {# figures}} of {organisation} for {round}.

Look at them and decide:
{link}`,
    "decision-approved.subject": "Approved: {round} of {organisation}",
    "decision-approved.body": `Hello {name},

On {at}, {approver} approved {count, plural, one {one figure} other {# figures}} of {organisation} for {round}.

Here is the decision:
{link}`,
    "decision-returned.subject": "Returned: {round} of {organisation}",
    "decision-returned.body": `Hello {name},

On {at}, {approver} returned {count, plural, one {one figure} other {# figures}} of {organisation}, for {round}.

The reason:
{reason}

Mend the figures and submit them again:
{link}`,
    "objection-made.subject": "{organisation} objects: {indicator}, {period}",
    "objection-made.body": `Hello {name},

On behalf of {organisation}, {author} objects to the official figure of {indicator} for {period}:

{text}

The figure stays. Objection and answer will stand beside it. Here you answer:
{link}`,
    "objection-answered.subject": "Answer to your objection: {indicator}, {period}",
    "objection-answered.body": `Hello {name},

VNG has answered the objection of {organisation} to {indicator} for {period}:

{answer}

From the next publication on, objection and answer stand beside the figure. Here you read them:
{link}`,
    "mention.subject": "{author} mentions you at {indicator}",
    "mention.body": `Hello {name},

{author} wrote something for you at {indicator} of {organisation}.

Here you read it and can answer:
{link}`,
    "delegation.subject": "{substitute} may approve for {organisation}",
    "delegation.body": `Hello {name},

{giver} arranged that {substitute} may approve figures of {organisation}, from {from} up to and including {until}.

The reason:
{reason}

Is this not right? End it here:
{link}`,
    "extension-granted.subject": "Extension for {organisation}: until {deadline}",
    "extension-granted.body": `Hello {name},

{organisation} asked for an extension of {round}. It is granted: you have time up to and including {deadline}.

Go on here:
{link}`,
    "extension-refused.subject": "No extension for {organisation}",
    "extension-refused.body": `Hello {name},

{organisation} asked for an extension of {round}. That is not possible. The round closes after {deadline}.

The reason:
{reason}

Go on here:
{link}`,
    "source-rejected.subject": "Source rejected: {source}",
    "source-rejected.body": `Hello {name},

The figures of this source were not taken over on {at}: {source}.

The reason:
{reason}

Nothing has changed. {lastGood}

Look at the source here:
{link}`,
    "extension-asked.subject": "{organisation} asks for an extension of {round}",
    "extension-asked.body": `Hello {name},

{asker} asks for an extension for {organisation}, up to and including {deadline}, for {round}.

The reason:
{reason}

Decide here:
{link}`,
  },
);
