import type { Method } from "@lokaal17/shared/contract/method";
import { areaRulesText } from "@lokaal17/shared/text/method-statistics-areas";
import { methodStatisticsPages } from "@lokaal17/shared/text/method-statistics-pages";
import { scoreRulesText } from "@lokaal17/shared/text/method-statistics-scores";
import { uncertaintyRulesText } from "@lokaal17/shared/text/method-statistics-uncertainty";
import { formatNumber } from "@lokaal17/shared/text/number";
import type { ReactElement, ReactNode } from "react";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { scoreFormulas } from "./formulas-scores.ts";
import { uncertaintyFormulas } from "./formulas-uncertainty.ts";
import { MethodSection } from "./method-section.tsx";
import { ruleValues, writeNumber } from "./statistics-values.ts";

/** All rules in the order of the page: sentences, formulas and where they come from. */
export function StatisticsRules({ method }: { method: Method }) {
  const locale = useLocale();
  const { parameters, hindcast } = method;
  const write = (number: number) => writeNumber(number, locale);
  const values = {
    ...ruleValues(parameters, locale),
    fitFrom: String(hindcast.fitFrom),
    fitUntil: String(hindcast.fitUntil),
    checkYear: String(hindcast.checkYear),
  };
  const scores = scoreRulesText(locale);
  const uncertainty = uncertaintyRulesText(locale);
  const areas = areaRulesText(locale);
  const s = (key: Parameters<typeof scores>[0]) => scores(key, values);
  const u = (key: Parameters<typeof uncertainty>[0]) => uncertainty(key, values);
  const a = (key: Parameters<typeof areas>[0]) => areas(key, values);
  const f = scoreFormulas(parameters, write);
  const g = uncertaintyFormulas(parameters, write);
  return (
    <>
      <Rule id="tekens" title={s("symbols.title")} parts={[s("symbols.1"), s("symbols.2")]} />
      <Rule
        id="score-van-een-indicator"
        title={s("normalise.title")}
        source="SDSN (2018), 1.5"
        parts={[f.normalise, s("normalise.1"), s("normalise.2")]}
      />
      <Rule
        id="kleur"
        title={s("colour.title")}
        source="SDSN (2018), 2.2–2.5"
        parts={[f.points, s("colour.1"), f.goalColour, s("colour.2"), s("colour.3")]}
      />
      <Rule
        id="score-van-een-doel"
        title={s("goal.title")}
        source="SDSN (2018), 2.5; Lynch, LoPresti & Fox (2019)"
        parts={[f.goal, s("goal.1"), s("goal.2"), s("goal.3"), s("goal.4")]}
      />
      <Rule id="positie" title={s("position.title")} source="CBS" parts={[s("position.1")]} />
      <Rule
        id="verloop"
        title={s("trend.title")}
        source="CBS; SDSN (2018), 2.5"
        parts={[f.slope, s("trend.1"), s("trend.2"), s("trend.3"), f.pace, s("trend.4")]}
      />
      <Rule
        id="verwachting"
        title={s("projection.title")}
        source="Draper & Smith (1998), 3.2; Sen (1968); Theil (1950); IPCC (2010)"
        parts={[
          f.projection,
          s("projection.1"),
          f.chance,
          s("projection.2"),
          f.theilSen,
          s("projection.3"),
          s("projection.4"),
        ]}
      >
        <HindcastTable hindcast={hindcast} />
      </Rule>
      <Rule
        id="verschillen"
        title={u("difference.title")}
        source="Wilson (1927); Newcombe (1998); Sokal & Rohlf (1995); McCullagh & Nelder (1989); Zou & Donner (2008); Welch (1947); Benjamini & Hochberg (1995); Kleinman (1973)"
        parts={[
          u("difference.1"),
          u("difference.proportion"),
          [...g.wilson, ...g.newcombe],
          u("difference.proportion-test"),
          g.deviance,
          u("difference.count"),
          g.counts,
          u("difference.survey"),
          g.margin,
          u("difference.register"),
          g.welch,
          u("difference.together"),
          g.together,
          u("difference.shrink"),
          g.shrink,
        ]}
      />
      <Rule
        id="plaats"
        title={u("place.title")}
        source="Saisana, Saltelli & Tarantola (2005); OECD & JRC (2008)"
        parts={[g.weights, u("place.1"), u("place.2"), u("place.3"), g.band, u("place.4"), u("place.5")]}
      />
      <Rule
        id="stuwers"
        title={u("drivers.title")}
        source="OECD & JRC (2008)"
        parts={[g.drivers, u("drivers.1"), u("drivers.2")]}
      />
      <Rule
        id="methoden"
        title={u("methods.title")}
        source="SDSN (2018); Statistics Canada, Open SDG 2.4; UN Progress Chart; CBS"
        parts={[
          u("methods.1"),
          u("methods.sdsn"),
          [...g.growth, ...g.statcan],
          u("methods.statcan"),
          g.limit,
          u("methods.statcan-score"),
          g.unChart,
          u("methods.un"),
          u("methods.cbs"),
          u("methods.2"),
        ]}
      />
      <Rule
        id="gebieden"
        title={a("areas.title")}
        parts={[g.ratio, a("areas.1"), a("areas.2"), a("areas.3"), a("areas.4")]}
      />
      <Rule
        id="herindelingen"
        title={a("recode.title")}
        parts={[g.recode, a("recode.1"), a("recode.2"), a("recode.3")]}
      />
      <Rule
        id="gelijkende-gemeenten"
        title={a("similar.title")}
        parts={[g.distance, a("similar.1"), a("similar.2")]}
      />
      <Rule
        id="onthulling"
        title={a("disclosure.title")}
        source="Eurostat, Handbook on Statistical Disclosure Control"
        parts={[a("disclosure.1"), a("disclosure.2"), a("disclosure.3")]}
      />
      <Rule
        id="kwantielen"
        title={a("order.title")}
        source="Hyndman & Fan (1996), 7"
        parts={[g.quantile, a("order.1")]}
      />
    </>
  );
}

interface RuleProps {
  id: string;
  title: string;
  /** Names of works: the same in every language. */
  source?: string;
  /** Sentences and formulas in the order in which they are read. */
  parts: readonly (string | readonly ReactElement[])[];
  children?: ReactNode;
}

function Rule({ id, title, source, parts, children }: RuleProps) {
  const text = useText(methodStatisticsPages);
  return (
    <MethodSection id={id} title={title}>
      {parts.map((part, place) =>
        typeof part === "string" ? (
          <p key={part}>{part}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a rule never change places
          <Formulas key={place} label={text("formulas", { title: `${title} ${place + 1}` })} lines={part} />
        ),
      )}
      {children}
      {source && <p className="meta-line">{text("source", { source })}</p>}
    </MethodSection>
  );
}

function Formulas({ label, lines }: { label: string; lines: readonly ReactElement[] }) {
  return (
    <ScrollRegion label={label}>
      <div className="formulas">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a rule never change places
          <div key={place}>{line}</div>
        ))}
      </div>
    </ScrollRegion>
  );
}

function HindcastTable({ hindcast }: { hindcast: Method["hindcast"] }) {
  const text = useText(scoreRulesText);
  const locale = useLocale();
  if (hindcast.reason !== null) return <p>{text("projection.none")}</p>;
  const shown = (number: number, decimals: number) => formatNumber(number, decimals, locale);
  const share = (number: number | null) => (number === null ? "–" : shown(number, 2));
  return (
    <DataTable
      caption={text("projection.caption", {
        series: shown(hindcast.seriesCount, 0),
        questions: shown(hindcast.questionCount, 0),
      })}
      rows={hindcast.deciles}
      rowKey={({ decile }) => String(decile)}
      columns={[
        {
          key: "decile",
          head: text("projection.decile"),
          cell: ({ decile }) => `${shown(decile / 10, 1)}–${shown((decile + 1) / 10, 1)}`,
        },
        {
          key: "predicted",
          head: text("projection.predicted"),
          numeric: true,
          cell: ({ predicted }) => share(predicted),
        },
        {
          key: "observed",
          head: text("projection.observed"),
          numeric: true,
          cell: ({ observed }) => share(observed),
        },
        {
          key: "count",
          head: text("projection.count"),
          numeric: true,
          cell: ({ count }) => shown(count, 0),
        },
      ]}
    />
  );
}
