const nl = {
  "question-asked.subject": "Vraag over een cijfer: {figure}",
  "question-asked.body": `Dag {name},

Iemand vraagt of dit cijfer klopt: {figure}.

Beantwoord de vraag uiterlijk {due}:
{link}

Hoort de vraag bij iemand anders? Stuur haar daar door.`,
  "questions-more.subject": "Meer vragen over cijfers",
  "questions-more.body": `Dag {name},

Het afgelopen uur is er meer gevraagd over cijfers. Kijk in de lijst wat er open is:
{link}

Hiervan sturen we hooguit één mail per uur.`,
  "question-passed.subject": "Doorgestuurd: vraag over {figure}",
  "question-passed.body": `Dag {name},

{sender} stuurt u een vraag door. Zij gaat over dit cijfer: {figure}.

Beantwoord de vraag uiterlijk {due}:
{link}`,
  "question-answered.subject": "Antwoord op uw vraag over {figure}",
  "question-answered.body": `Dag {name},

U vroeg of dit cijfer klopt: {figure}.

Het antwoord van {sender}:
{answer}

Bekijk het cijfer hier:
{link}

Uw naam en e-mailadres zijn na deze mail bij ons weg.`,
  "set-changed.subject": "Er is iets veranderd in {set}",
  "set-changed.body": `Dag {name},

U volgt de vergelijking {set}. Na de publicatie {publication} is dit anders:

{changes}

Bekijk de vergelijking hier:
{link}

Wilt u hier geen bericht meer over? Stop dan hier, ook zonder in te loggen:
{stop}`,
};

const en: Record<keyof typeof nl, string> = {
  "question-asked.subject": "Question about a figure: {figure}",
  "question-asked.body": `Hello {name},

Somebody asks whether this figure is right: {figure}.

Answer the question by {due}:
{link}

Is it for somebody else? Pass it on there.`,
  "questions-more.subject": "More questions about figures",
  "questions-more.body": `Hello {name},

In the last hour more was asked about figures. See in the list what is open:
{link}

We send one such mail an hour at most.`,
  "question-passed.subject": "Passed on: question about {figure}",
  "question-passed.body": `Hello {name},

{sender} passes a question on to you. It is about this figure: {figure}.

Answer the question by {due}:
{link}`,
  "question-answered.subject": "Answer to your question about {figure}",
  "question-answered.body": `Hello {name},

You asked whether this figure is right: {figure}.

The answer of {sender}:
{answer}

See the figure here:
{link}

After this mail your name and mail address are gone from here.`,
  "set-changed.subject": "Something has changed in {set}",
  "set-changed.body": `Hello {name},

You watch the comparison {set}. After the publication {publication} this is different:

{changes}

See the comparison here:
{link}

Do you want no more mail about it? Stop here, also without signing in:
{stop}`,
};

/** Mails about questions and saved comparisons: part of the texts of all mails. */
export const sharingMails = { nl, en };
