/** Mails with a link that works once: to come in, and to choose a new password. */
export const accountMails = {
  nl: {
    "invitation.subject": "Uitnodiging voor Lokaal17",
    "invitation.body": `Dag {name},

{inviter} nodigt u uit voor Lokaal17. Daar leggen gemeenten, provincies en waterschappen vast hoe zij werken aan de zeventien doelen.

Kies hier hoe u inlogt:
{link}

De link werkt één keer, tot {until}.

Kent u Lokaal17 niet? Dan hoeft u niets te doen.`,
    "reset.subject": "Nieuw wachtwoord voor Lokaal17",
    "reset.body": `Dag {name},

Kies hier een nieuw wachtwoord:
{link}

De link werkt één keer, tot {until}.

Vroeg u niet om een nieuw wachtwoord? Dan hoeft u niets te doen. Uw wachtwoord is niet veranderd.`,
  },
  en: {
    "invitation.subject": "Invitation to Lokaal17",
    "invitation.body": `Hello {name},

{inviter} invites you to Lokaal17. There, municipalities, provinces and water boards record how they work on the seventeen goals.

Choose how you sign in here:
{link}

The link works once, until {until}.

Do you not know Lokaal17? Then you need not do anything.`,
    "reset.subject": "New password for Lokaal17",
    "reset.body": `Hello {name},

Choose a new password here:
{link}

The link works once, until {until}.

Did you not ask for a new password? Then you need not do anything. Your password did not change.`,
  },
};
