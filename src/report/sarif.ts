import { entityType, entityTypes } from "../entity-types.ts";
import type { EntityTypeInfo } from "../entity-types.ts";
import type { FailedResult, FindingResult, SkippedResult } from "../model.ts";
import { artifactUri } from "./artifact-uri.ts";
import { shownExplanation } from "./explanation.ts";
import { roundedScore } from "./record.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { severityOf } from "./severity.ts";
import { failureText, legalClassNames, skipReasonNames } from "./words.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// Results stream, but notifications stand in another array and wait for their turn.
const MOST_NOTIFICATIONS = 10_000;

/** SARIF 2.1.0: one run, the taxonomy as its rules. It never holds values, for it is made to be uploaded. */
export function sarifReporter(options: ReportOptions): Reporter {
  const notifications: unknown[] = [];
  let unlisted = 0;
  let failed = 0;
  let separator = "\n";

  const notify = (result: SkippedResult | FailedResult): void => {
    if (result.kind === "failed") failed++;
    if (notifications.length < MOST_NOTIFICATIONS) notifications.push(notification(result, options));
    else unlisted++;
  };

  return {
    begin: () => {
      const head = JSON.stringify({ $schema: SCHEMA, version: "2.1.0" }).slice(0, -1);
      return `${head},"runs":[{"tool":${JSON.stringify(tool(options))},"columnKind":"utf16CodeUnits","results":[`;
    },
    result: (result) => {
      switch (result.kind) {
        case "finding": {
          const text = separator + JSON.stringify(resultObject(result, options));
          separator = ",\n";
          return text;
        }
        case "skipped":
        case "failed":
          notify(result);
          return "";
        case "summary":
          return "";
      }
    },
    end: () => {
      if (unlisted > 0) notifications.push(unlistedNotification(unlisted));
      const invocation = { executionSuccessful: failed === 0, toolExecutionNotifications: notifications };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function tool({ version }: ReportOptions): unknown {
  const notifications = [
    { id: "skipped", shortDescription: { text: "A file was not examined." } },
    { id: "failed", shortDescription: { text: "A file could not be examined." } },
  ];
  return {
    driver: {
      name: "suminuri",
      version,
      semanticVersion: version,
      rules: entityTypes.map(rule),
      notifications,
    },
  };
}

function rule(type: EntityTypeInfo): unknown {
  return {
    id: type.name,
    shortDescription: { text: `${type.japanese} (${type.english})` },
    fullDescription: {
      text: `${type.japanese} (${type.english}): ${legalClassNames[type.legalClass].ja} (${legalClassNames[type.legalClass].en}), ${type.law}`,
    },
    defaultConfiguration: { level: severityOf(type.legalClass) },
    properties: {
      japanese: type.japanese,
      english: type.english,
      legalClass: type.legalClass,
      law: type.law,
      tags: ["personal-data", type.legalClass],
    },
  };
}

function resultObject(finding: FindingResult, { locale }: ReportOptions): unknown {
  const type = entityType(finding.entityType);
  const name = (locale === "ja" ? type?.japanese : type?.english) ?? finding.entityType;
  return {
    ruleId: finding.entityType,
    level: severityOf(finding.legalClass),
    message: { text: `${name} (${legalClassNames[finding.legalClass][locale]})` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(finding.path) },
          region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn: finding.endColumn,
          },
        },
      },
    ],
    partialFingerprints: { "suminuri/v1": finding.fingerprint },
    properties: {
      legalClass: finding.legalClass,
      score: roundedScore(finding),
      context: finding.context,
      excerpt: finding.excerpt,
      ...shownExplanation(finding, false),
    },
  };
}

function notification(result: SkippedResult | FailedResult, { locale }: ReportOptions): unknown {
  const failed = result.kind === "failed";
  const text = failed ? failureText(result, locale) : skipReasonNames[result.reason][locale];
  return {
    descriptor: { id: result.kind },
    level: failed ? "error" : "note",
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(result.path) } } }],
  };
}

function unlistedNotification(count: number): unknown {
  return {
    descriptor: { id: "skipped" },
    level: "warning",
    message: { text: `${count} more files were not examined.` },
  };
}
