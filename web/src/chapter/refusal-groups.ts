import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { EditionView, PublicationRefusal } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";

const groupKinds = ["stale", "numbers", "text", "agreement"] as const;

/** One reason with the sections that it is said of. */
export interface RefusalRow {
  /** Without the name of the section: `VNG en IPO gaven nog geen akkoord.` */
  sentence: string;
  sections: readonly { key: SectionKey; title: string; locale: Locale | null }[];
}

export interface RefusalGroup {
  kind: (typeof groupKinds)[number];
  /** Reasons in all. */
  count: number;
  rows: readonly RefusalRow[];
}

/**
 * The reasons why an edition cannot be published by what one does about them. The same sentence about several sections
 * stands once, with all of them.
 */
export function refusalGroups(
  refusals: readonly PublicationRefusal[],
  sections: Pick<EditionView, "sections">["sections"],
): RefusalGroup[] {
  const titles = new Map(sections.map(({ key, title }) => [key, title]));
  const titled = refusals.map((refusal) => {
    const title = titles.get(refusal.section) ?? refusal.section;
    return { refusal, title, sentence: withoutTitle(refusal.detail, title) };
  });
  return groupKinds.flatMap((kind) => {
    const own = titled.filter(({ refusal }) => kindOf(refusal) === kind);
    if (own.length === 0) return [];
    const rows = [...Map.groupBy(own, ({ sentence }) => sentence)].map(([sentence, all]) => ({
      sentence,
      sections: all.map(({ refusal: { section: key, locale }, title }) => ({ key, title, locale })),
    }));
    return [{ kind, count: own.length, rows }];
  });
}

/** The API puts the name of the section first. */
function withoutTitle(detail: string, title: string): string {
  if (!detail.startsWith(`${title}: `)) return detail;
  const rest = detail.slice(title.length + 2);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function kindOf({ kind }: PublicationRefusal): RefusalGroup["kind"] {
  switch (kind) {
    case "stale-fact":
    case "stale-sentence":
      return "stale";
    case "free-number":
      return "numbers";
    case "not-agreed":
      return "agreement";
    default:
      return "text";
  }
}
