import type { AreaCheck } from "../contract/area-check.ts";
import { checkText } from "../text/area-check.ts";
import { storyText } from "../text/area-story.ts";
import type { Locale } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import { syntheticShareText } from "../text/scores.ts";
import { rankBandText } from "../text/sensitivity.ts";
import { asSentence, targetTexts } from "../text/target-texts.ts";
import { changeText, standingCount, standingText } from "./story-words.ts";

/** A question that somebody may ask, with what the figures answer. */
export interface CheckQuestion {
  key: string;
  question: string;
  answers: string[];
  /** The figure that it is about: its explanation is the other half of the answer. */
  indicator: string | null;
  /** Null where no figure stands in the answer. */
  synthetic: boolean | null;
}

/** Of each kind, so many are likely to be asked. */
const mostOfAKind = 3;
const mostNames = 5;

/** The likely questions, by rule: what stands lowest or went down first, then what people always ask. */
export function checkQuestions(check: AreaCheck, locale: Locale): CheckQuestion[] {
  return [
    ...worseQuestions(check, locale),
    ...weakestQuestions(check, locale),
    ...goalQuestions(check, locale),
    ...changedQuestions(check, locale),
    ...dueQuestions(check, locale),
    rankQuestion(check, locale),
    ...gapQuestions(check, locale),
    ...methodQuestions(check, locale),
    ...realQuestions(check, locale),
  ];
}

function worseQuestions({ story, alongside }: AreaCheck, locale: Locale): CheckQuestion[] {
  const text = checkText(locale);
  return story.changes.worse.slice(0, mostOfAKind).map((change) => {
    const { indicator, name, decimals, synthetic } = change;
    const others = alongside.find((one) => one.indicator === indicator);
    const shown = (number: number) => formatNumber(number, decimals, locale);
    return {
      key: `worse ${indicator}`,
      question: text("q.worse", { name }),
      answers: [
        text("a.worse", { figures: capital(changeText(change, locale)) }),
        ...(others && others.from !== null && others.to !== null
          ? [text("a.worse-alongside", { from: shown(others.from), to: shown(others.to) })]
          : []),
      ],
      indicator,
      synthetic: synthetic || (others?.synthetic ?? false),
    };
  });
}

function weakestQuestions({ story, findings }: AreaCheck, locale: Locale): CheckQuestion[] {
  const text = checkText(locale);
  return story.peers.weakest.slice(0, mostOfAKind).map((standing) => {
    const { indicator, name, synthetic } = standing;
    const found = findings.find((one) => one.kind === "standing" && one.indicator === indicator);
    const held = found?.holds == null ? "unknown" : found.holds ? "yes" : "no";
    return {
      key: `weakest ${indicator}`,
      question: text("q.weakest", { name }),
      answers: [
        text("a.weakest", {
          count: capital(standingCount(standing, "worse", locale)),
          figures: standingText(standing, locale),
        }),
        text("a.weakest-before", { held }),
      ],
      indicator,
      synthetic: synthetic || story.peers.synthetic,
    };
  });
}

function goalQuestions({ story, drivers }: AreaCheck, locale: Locale): CheckQuestion[] {
  const text = checkText(locale);
  const shown = (number: number) => formatNumber(number, 0, locale);
  return drivers
    .filter(({ indicators }) => indicators.length > 0)
    .slice(0, mostOfAKind)
    .map(({ goal, score, similar, indicators, synthetic }) => ({
      key: `goal ${goal}`,
      question: text("q.goal", { area: story.area.name, goal: String(goal) }),
      answers: [
        text("a.goal", {
          score: shown(score),
          similar: shown(similar),
          indicators: indicators
            .map((one) =>
              text("a.goal-part", {
                name: one.name,
                score: shown(one.score),
                similar: shown(one.similar),
              }),
            )
            .join(", "),
        }),
      ],
      indicator: indicators[0]?.indicator ?? null,
      synthetic,
    }));
}

function changedQuestions({ changed, changedCount }: AreaCheck, locale: Locale): CheckQuestion[] {
  if (changedCount === 0) return [];
  const text = checkText(locale);
  const names = changed.slice(0, mostNames).map(({ name, year }) => `${name} (${year})`);
  const said = names.join(", ");
  const left = changedCount - names.length;
  return [
    {
      key: "changed",
      question: text("q.changed"),
      answers: [
        text("a.changed", {
          count: changedCount,
          names: left > 0 ? text("and-more", { first: said, count: String(left) }) : said,
        }),
      ],
      indicator: null,
      synthetic: changed.some(({ synthetic }) => synthetic),
    },
  ];
}

function dueQuestions({ story }: AreaCheck, locale: Locale): CheckQuestion[] {
  const text = checkText(locale);
  return story.due.slice(0, mostOfAKind).map((due) => ({
    key: `due ${due.indicator}`,
    question: text("q.due", { name: due.name }),
    answers: due.targets.flatMap((target) => targetTexts(due, target, locale).map(asSentence)),
    indicator: due.indicator,
    synthetic: due.synthetic || due.targets.some(({ example }) => example),
  }));
}

function rankQuestion({ story, band }: AreaCheck, locale: Locale): CheckQuestion {
  const text = checkText(locale);
  const { area, syntheticCount } = story;
  const said =
    band &&
    rankBandText(
      { area: area.code, low: band.low, high: band.high, median: band.low, rankable: band.isNarrow },
      band.of,
      locale,
    );
  return {
    key: "rank",
    question: text("q.rank", { area: area.name }),
    answers: [said === null ? text("a.rank-none") : text("a.rank", { band: capital(said) })],
    indicator: null,
    synthetic: syntheticCount > 0,
  };
}

function gapQuestions({ story }: AreaCheck, locale: Locale): CheckQuestion[] {
  const { gaps } = story;
  if (gaps.length === 0) return [];
  const text = checkText(locale);
  const words = storyText(locale);
  const kinds = [...Map.groupBy(gaps, ({ kind }) => kind)];
  const parts = kinds.map(([kind, those]) => `${words(`gap.${kind}`).toLowerCase()} (${those.length})`);
  const answers = [text("a.gaps", { count: gaps.length, parts: parts.join(", ") })];
  return [{ key: "gaps", question: text("q.gaps"), answers, indicator: null, synthetic: null }];
}

function methodQuestions({ methods, story }: AreaCheck, locale: Locale): CheckQuestion[] {
  if (methods.compared === 0) return [];
  const text = checkText(locale);
  const shown = (number: number) => formatNumber(number, 0, locale);
  return [
    {
      key: "methods",
      question: text("q.methods"),
      answers: [
        text("a.methods", { compared: shown(methods.compared), differing: shown(methods.differing) }),
      ],
      indicator: null,
      synthetic: story.syntheticCount > 0,
    },
  ];
}

function realQuestions({ story }: AreaCheck, locale: Locale): CheckQuestion[] {
  const share = syntheticShareText(story.syntheticCount, story.figureCount, locale);
  if (share === null) return [];
  const text = checkText(locale);
  const answers = [text("a.real", { share })];
  return [{ key: "real", question: text("q.real"), answers, indicator: null, synthetic: true }];
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
