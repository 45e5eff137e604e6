import { entityType, entityTypes } from "../entity-types.ts";
import type { LegalClass, SummaryResult } from "../model.ts";
import type { Locale } from "../policy/locale.ts";
import { alignColumns } from "./columns.ts";
import type { Cell } from "./columns.ts";
import type { ReportOptions, Style } from "./reporter.ts";
import { legalClassNames } from "./words.ts";

/** The colour of a legal class, from the dearest to the one that names nobody by itself. */
export const classStyles: Readonly<Record<LegalClass, Style>> = {
  "special-care": "magenta",
  "identification-code": "red",
  "personal-information": "yellow",
  "personal-related": "cyan",
};

/** The table by entity type, in the order of the taxonomy, and one line that sums up the run. */
export function summaryTable(summary: SummaryResult, options: ReportOptions): string {
  const types = typesFound(summary);
  const lines: string[] = [];
  if (types.length > 0) {
    const rows = [headings(options), ...types.map((name) => row(name, summary.byType[name], options))];
    lines.push(...alignColumns(rows, ""), "");
  }
  lines.push(options.paint(summary.findings > 0 ? "bold" : "green", totals(summary, options.locale)));
  return lines.join("\n") + "\n";
}

function typesFound(summary: SummaryResult): string[] {
  const order = new Map(entityTypes.map((type, index) => [type.name, index]));
  const place = (name: string): number => order.get(name) ?? entityTypes.length;
  return Object.keys(summary.byType)
    .filter((name) => summary.byType[name] > 0)
    .sort((left, right) => place(left) - place(right) || (left < right ? -1 : 1));
}

function headings({ locale, paint }: ReportOptions): Cell[] {
  const texts = {
    en: ["TYPE", "NAME", "LEGAL CLASS", "COUNT"],
    ja: ["種類", "名称", "法律上の区分", "件数"],
  }[locale];
  return texts.map((text, column) => ({
    text,
    alignRight: column === 3,
    paint: (padded) => paint("dim", padded),
  }));
}

function row(name: string, count: number, { locale, paint }: ReportOptions): Cell[] {
  const type = entityType(name);
  const style = type === undefined ? "bold" : classStyles[type.legalClass];
  return [
    { text: name, paint: (text) => paint(style, text) },
    { text: type?.japanese ?? "" },
    { text: type === undefined ? "" : legalClassNames[type.legalClass][locale] },
    { text: grouped(count), alignRight: true },
  ];
}

function totals(summary: SummaryResult, locale: Locale): string {
  const { files, findings, skipped, failed } = summary;
  const cost = `${sizeText(summary.bytes)}, ${summary.seconds.toFixed(1)} s`;
  if (locale === "ja") {
    const found = findings === 0 ? "検出なし" : `${grouped(findings)} 件を検出`;
    const left = [
      skipped > 0 ? `対象外 ${grouped(skipped)}` : "",
      failed > 0 ? `失敗 ${grouped(failed)}` : "",
    ];
    const rest = left.filter((text) => text !== "").join("、");
    return `${found}（${grouped(files)} ファイル、${cost}）${rest}`;
  }
  const found = findings === 0 ? "Nothing found" : counted(findings, "finding");
  const left = [
    skipped > 0 ? `${grouped(skipped)} skipped` : "",
    failed > 0 ? `${grouped(failed)} failed` : "",
  ];
  return [`${found} in ${counted(files, "file")} (${cost})`, ...left.filter((text) => text !== "")].join(
    ", ",
  );
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** 1,234,567. `toLocaleString` would load the tables of Intl, which take longer than a small scan. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit++;
  }
  return `${unit === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${units[unit]}`;
}
