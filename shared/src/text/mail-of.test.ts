import { describe, expect, test } from "vitest";
import { type MailKind, type MailValues, mailOf } from "./mail-of.ts";

const inRound = {
  name: "Sanne de Vries",
  organisation: "Gemeente Utrecht",
  round: "Ronde 2026",
  link: "https://lokaal17.example/invoer",
  deadline: "31 maart 2027",
  at: "21 november 2026, 11.00 uur",
  reason: "De noemer is van vorig jaar.",
};

const examples: MailValues = {
  invitation: { name: "Sanne", inviter: "Ayşe Kaya", link: "https://x.example/a", until: "1 mei" },
  reset: { name: "Sanne", link: "https://x.example/a", until: "1 mei" },
  "sign-in-changed": {
    name: "Sanne",
    change: "provider",
    provider: "Gemeente Utrecht",
    at: "1 mei",
    link: "https://x.example/a",
  },
  contribution: { ...inRound, inviter: "Joris", count: 2, indicators: "Afval\nWater" },
  "contribution-colleague": { ...inRound, inviter: "Joris", count: 2, indicators: "Afval\nWater" },
  "contribution-done": { ...inRound, contributor: "Omgevingsdienst", count: 2 },
  "contribution-reminder": { ...inRound, inviter: "Joris", count: 2 },
  reminder: { ...inRound, count: 1 },
  receipt: { ...inRound, submitter: "Joris", count: 12, reference: "2026-GM0344-1" },
  "approval-asked": { ...inRound, submitter: "Joris", count: 12 },
  "decision-approved": { ...inRound, approver: "Ayşe", count: 12 },
  "decision-returned": { ...inRound, approver: "Ayşe", count: 1 },
  "source-rejected": {
    name: "Noor",
    source: "CBS, Bestaande koopwoningen",
    at: "1 mei 2027 om 7:00",
    reason: "De verbinding brak af.",
    lastGood: "De laatste keer was gisteren.",
    link: "https://lokaal17.example/bronnen/cbs-83625NED",
  },
  mention: { ...inRound, author: "Ayşe", indicator: "Afval" },
  delegation: { ...inRound, giver: "Ayşe", substitute: "Joris", from: "1 mei", until: "9 mei" },
  "role-given": { ...inRound, giver: "Ayşe" },
  "extension-asked": { ...inRound, asker: "Joris" },
  "extension-granted": inRound,
  "extension-refused": inRound,
  "objection-made": {
    ...inRound,
    author: "Joris",
    indicator: "Afval",
    period: "2024",
    text: "Het was minder.",
  },
  "objection-answered": { ...inRound, indicator: "Afval", period: "2024", answer: "Zo telt het CBS." },
  "question-asked": { ...inRound, figure: "Afval, Utrecht, 2024", due: "4 december 2026" },
  "questions-more": inRound,
  "question-passed": { ...inRound, figure: "Afval, Utrecht, 2024", due: "4 december 2026", sender: "VNG" },
  "question-answered": {
    ...inRound,
    figure: "Afval, Utrecht, 2024",
    sender: "VNG",
    answer: "Ja, sinds 2020.",
  },
  "set-changed": {
    ...inRound,
    set: "Afval en de buren",
    publication: "Publicatie 2027",
    changes: "- Eén cijfer is herzien.",
    stop: "https://lokaal17.example/sets/stop/abc",
  },
  "section-assigned": {
    ...inRound,
    giver: "Joris",
    edition: "Voortgang 2027",
    section: "9 Voorbeelden",
    deadline: "4 december 2026",
  },
};

describe.each(Object.keys(examples) as MailKind[])("the mail %s", (kind) => {
  const { subject, body } = mailOf(kind, examples[kind]);
  const [dutch = "", english = ""] = body.split("-".repeat(40));

  test("is in Dutch, with English below", () => {
    expect(body).toMatch(/^\(English text below\)\n\nDag /);
    expect(dutch).toContain("Dag ");
    expect(english).toContain("Hello ");
  });

  test("has its link on a line of its own in both, so that programs make it one to click", () => {
    const ownLine = new RegExp(`^${examples[kind].link.replaceAll(".", "\\.")}$`, "m");
    expect(dutch).toMatch(ownLine);
    expect(english).toMatch(ownLine);
  });

  test("leaves nothing to fill in", () => {
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
    expect(subject).not.toContain("\n");
  });
});

test("a name with line breaks cannot add headers to a mail", () => {
  const { subject } = mailOf("mention", {
    ...examples.mention,
    indicator: "Afval\r\nBcc: everyone@example.org",
  });
  expect(subject).toBe("Ayşe noemt u bij Afval Bcc: everyone@example.org");
});

test("dates and names can differ by language", () => {
  const { body } = mailOf("reset", (locale) => ({
    ...examples.reset,
    until: locale === "nl" ? "1 mei 2027" : "1 May 2027",
  }));
  expect(body).toContain("tot 1 mei 2027");
  expect(body).toContain("until 1 May 2027");
});

test("one figure is counted as one", () => {
  expect(mailOf("reminder", examples.reminder).subject).toBe(
    "Gemeente Utrecht: nog één cijfer, uiterlijk 31 maart 2027",
  );
});
