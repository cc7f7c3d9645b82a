import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import type { listEditionRemarks } from "@lokaal17/shared/contract/edition-remarks";
import type {
  getEditionFact,
  getSection,
  getSectionPreview,
  getSectionRevision,
  listEditionFigures,
  listSectionRevisions,
  searchEditionFacts,
} from "@lokaal17/shared/contract/edition-sections";
import type { getEdition } from "@lokaal17/shared/contract/editions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { QueryClient } from "@tanstack/react-query";
import { read } from "../../ui/client.ts";

/** The section that a page is about, and the language of its text. */
export interface SectionPlace {
  edition: string;
  section: SectionKey;
  locale: Locale;
}

export const editionQuery = (edition: string) =>
  read<typeof getEdition>("/v1/editions/:edition", { params: { edition } });

export const sectionQuery = ({ edition, section, locale }: SectionPlace) =>
  read<typeof getSection>("/v1/editions/:edition/sections/:section", {
    params: { edition, section },
    query: { locale },
  });

/** The section as it will stand in the chapter. */
export const previewQuery = ({ edition, section, locale }: SectionPlace) =>
  read<typeof getSectionPreview>("/v1/editions/:edition/sections/:section/preview", {
    params: { edition, section },
    query: { locale },
  });

/** Reads a section again that was changed beside its text, with how it will look. */
export async function readAgain(client: QueryClient, place: SectionPlace): Promise<void> {
  void client.invalidateQueries({ queryKey: previewQuery(place).queryKey });
  await Promise.all(
    [sectionQuery(place), editionQuery(place.edition)].map(({ queryKey }) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

export const factsQuery = ({ edition, locale }: SectionPlace, q: string) =>
  read<typeof searchEditionFacts>("/v1/editions/:edition/facts", {
    params: { edition },
    query: { q, locale, limit: 20 },
  });

export const factQuery = ({ edition, locale }: SectionPlace, reference: string) =>
  read<typeof getEditionFact>("/v1/editions/:edition/fact", {
    params: { edition },
    query: { reference, locale },
  });

export const figuresQuery = ({ edition, locale }: SectionPlace) =>
  read<typeof listEditionFigures>("/v1/editions/:edition/figures", {
    params: { edition },
    query: { locale },
  });

export const remarksQuery = ({ edition, section }: SectionPlace) =>
  read<typeof listEditionRemarks>("/v1/editions/:edition/remarks", {
    params: { edition },
    query: { section },
  });

export const revisionsQuery = ({ edition, section, locale }: SectionPlace) =>
  read<typeof listSectionRevisions>("/v1/editions/:edition/sections/:section/revisions", {
    params: { edition, section },
    query: { locale },
  });

export const revisionQuery = ({ edition, section, locale }: SectionPlace, version: number) =>
  read<typeof getSectionRevision>("/v1/editions/:edition/sections/:section/revisions/:version", {
    params: { edition, section, version },
    query: { locale },
  });
