import type { Corpus } from "./corpora.ts";
import { ipPattern, mailPattern, myNumberPattern, phonePattern } from "./peer-patterns.ts";
import { runProcess } from "./process.ts";

/** A type that a pattern can count as well, in a corpus where it is all that the pattern can mean. */
interface Agreement {
  readonly corpus: Corpus["letter"];
  readonly entityType: string;
  readonly pattern: string;
  /** The share of the pattern's matches by which suminuri may find more or fewer. */
  readonly tolerance: number;
}

const agreements: readonly Agreement[] = [
  // Ids of traces have the shape of phone numbers: only what stands behind the key is one.
  { corpus: "a", entityType: "PHONE_NUMBER", pattern: `tel=${phonePattern}`, tolerance: 0 },
  // Versions of browsers have the shape of addresses, hence the start of the line. Of the addresses, one in four
  // hundred (5.4.3.21) could as well be a version, and stays silent.
  { corpus: "a", entityType: "IP_ADDRESS", pattern: `^${ipPattern} `, tolerance: 0.005 },
  { corpus: "b", entityType: "PHONE_NUMBER", pattern: phonePattern, tolerance: 0 },
  { corpus: "c", entityType: "JP_MY_NUMBER", pattern: myNumberPattern, tolerance: 0 },
  { corpus: "c", entityType: "PHONE_NUMBER", pattern: phonePattern, tolerance: 0 },
  { corpus: "c", entityType: "EMAIL_ADDRESS", pattern: mailPattern, tolerance: 0 },
  { corpus: "d", entityType: "EMAIL_ADDRESS", pattern: mailPattern, tolerance: 0 },
  { corpus: "d", entityType: "IP_ADDRESS", pattern: ipPattern, tolerance: 0 },
];

/** Compares what suminuri's summary says of a corpus with what ripgrep counts; throws when they disagree. */
export function checkAgreement({ letter, file }: Corpus, summary: string): string {
  return agreements
    .filter(({ corpus }) => corpus === letter)
    .map(({ entityType, pattern, tolerance }) => {
      const found = countOf(summary, entityType);
      const matches = Number(runProcess("rg", ["-c", "-o", "-e", pattern, file]).output);
      const claim = `(${letter}) ${entityType}: suminuri ${found}, ripgrep ${matches}`;
      if (matches === 0 || Math.abs(found - matches) > tolerance * matches)
        throw new Error(`${claim}: further apart than ${100 * tolerance} %`);
      return claim;
    })
    .join("\n");
}

function countOf(summary: string, entityType: string): number {
  const row = new RegExp(`^${entityType}\\b.* ([\\d,]+)$`, "m").exec(summary);
  return Number((row?.[1] ?? "0").replaceAll(",", ""));
}
