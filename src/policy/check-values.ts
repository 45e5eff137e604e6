import { entityType, entityTypes } from "../entity-types.ts";
import { SuminuriError } from "../errors.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Locale } from "./locale.ts";
import { isReportFormat, reportFormats } from "./report-formats.ts";
import type { ReportFormat } from "./report-formats.ts";

/** `where` names the flag or the place in the configuration file that holds the value. */
export interface Place {
  readonly where: string;
  readonly locale: Locale;
}

/** Throws E_UNKNOWN_TYPE for the first name that is no entity type. */
export function checkEntityTypes(names: readonly string[], { where, locale }: Place): readonly string[] {
  const unknown = names.find((name) => entityType(name) === undefined);
  if (unknown === undefined) return names;
  const near = didYouMean(
    unknown,
    entityTypes.map((type) => type.name),
  );
  throw new SuminuriError(
    "E_UNKNOWN_TYPE",
    {
      en: `${where}: there is no entity type "${unknown}".${suggestion(near, "en")} List them with: suminuri types`,
      ja: `${where}: 「${unknown}」という種類はありません。${suggestion(near, "ja")}一覧: suminuri types`,
    }[locale],
  );
}

/** Throws E_UNKNOWN_FORMAT for a name that no reporter has. */
export function checkFormat(name: string, { where, locale }: Place): ReportFormat {
  if (isReportFormat(name)) return name;
  const near = didYouMean(name, reportFormats);
  const choices = reportFormats.join(", ");
  throw new SuminuriError(
    "E_UNKNOWN_FORMAT",
    {
      en: `${where}: there is no format "${name}".${suggestion(near, "en")} Formats: ${choices}`,
      ja: `${where}: 「${name}」という形式はありません。${suggestion(near, "ja")}使える形式: ${choices}`,
    }[locale],
  );
}

/** The sentence "did you mean …?" with the blank that its language needs, or nothing. */
export function suggestion(near: string | undefined, locale: Locale): string {
  if (near === undefined) return "";
  return locale === "ja" ? `もしかして: ${near} ` : ` Did you mean ${near}?`;
}
