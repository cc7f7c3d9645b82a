const nl = {
  "section-assigned.subject": "U schrijft mee: {section}",
  "section-assigned.body": `Dag {name},

{giver} vraagt u om dit onderdeel te schrijven van {edition}: {section}.

{deadline, select, none {Er is geen datum afgesproken.} other {Het moet af zijn op {deadline}.}}

U schrijft het hier:
{link}`,
};

const en: Record<keyof typeof nl, string> = {
  "section-assigned.subject": "You are one of the writers: {section}",
  "section-assigned.body": `Hello {name},

{giver} asks you to write this section of {edition}: {section}.

{deadline, select, none {No date was agreed.} other {It should be done by {deadline}.}}

You write it here:
{link}`,
};

/** Mails about editions of the chapter: part of the texts of mails. */
export const chapterMails = { nl, en };
