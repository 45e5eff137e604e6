/**
 * The part of the SARIF 2.1.0 schema that suminuri writes, by hand: which properties an object may have,
 * which it must have, and of what kind they are. Everything not listed is a mistake.
 */
export type Shape =
  | { readonly kind: "text"; readonly pattern?: RegExp; readonly oneOf?: readonly string[] }
  | { readonly kind: "integer"; readonly least: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "bag" }
  | { readonly kind: "texts" }
  | { readonly kind: "list"; readonly of: Shape; readonly least?: number }
  | {
      readonly kind: "object";
      readonly required: readonly string[];
      readonly fields: Readonly<Record<string, Shape>>;
    };

const text: Shape = { kind: "text" };
const message: Shape = { kind: "object", required: ["text"], fields: { text } };
const level: Shape = { kind: "text", oneOf: ["none", "note", "warning", "error"] };
const line: Shape = { kind: "integer", least: 1 };

const object = (required: readonly string[], fields: Readonly<Record<string, Shape>>): Shape => ({
  kind: "object",
  required,
  fields,
});
const list = (of: Shape, least = 0): Shape => ({ kind: "list", of, least });

const artifactLocation = object(["uri"], { uri: { kind: "text", pattern: /^[\w\-.~/%:@]+$/ } });
const region = object(["startLine"], { startLine: line, startColumn: line, endLine: line, endColumn: line });
const location = object(["physicalLocation"], {
  physicalLocation: object(["artifactLocation"], { artifactLocation, region }),
});
const reportingDescriptor = object(["id"], {
  id: text,
  shortDescription: message,
  fullDescription: message,
  defaultConfiguration: object([], { level }),
  properties: { kind: "bag" },
});
const notification = object(["message"], {
  descriptor: object(["id"], { id: text }),
  level,
  message,
  locations: list(location),
});
const result = object(["message"], {
  ruleId: text,
  level,
  message,
  locations: list(location),
  partialFingerprints: { kind: "texts" },
  properties: { kind: "bag" },
});
const driver = object(["name"], {
  name: text,
  version: text,
  semanticVersion: text,
  rules: list(reportingDescriptor),
  notifications: list(reportingDescriptor),
});
const run = object(["tool"], {
  tool: object(["driver"], { driver }),
  columnKind: { kind: "text", oneOf: ["utf16CodeUnits", "unicodeCodePoints"] },
  results: list(result),
  invocations: list(
    object(["executionSuccessful"], {
      executionSuccessful: { kind: "boolean" },
      toolExecutionNotifications: list(notification),
    }),
  ),
});

export const sarifLog: Shape = object(["version", "runs"], {
  $schema: { kind: "text", pattern: /^https:/ },
  version: { kind: "text", oneOf: ["2.1.0"] },
  runs: list(run),
});

/** What in a document does not have its shape, each with its place. */
export function mistakesIn(value: unknown, shape: Shape, place = "$"): string[] {
  switch (shape.kind) {
    case "text": {
      if (typeof value !== "string") return [`${place} is no text`];
      const known = shape.oneOf?.includes(value) ?? true;
      return known && (shape.pattern?.test(value) ?? true) ? [] : [`${place} has a text that is not allowed`];
    }
    case "integer":
      return Number.isInteger(value) && Number(value) >= shape.least ? [] : [`${place} is no such integer`];
    case "boolean":
      return typeof value === "boolean" ? [] : [`${place} is no boolean`];
    case "bag":
      return isObject(value) ? [] : [`${place} is no object`];
    case "texts":
      return isObject(value) && Object.values(value).every((entry) => typeof entry === "string")
        ? []
        : [`${place} holds more than texts`];
    case "list":
      return Array.isArray(value)
        ? value.flatMap((entry, index) => mistakesIn(entry, shape.of, `${place}[${index}]`))
        : [`${place} is no list`];
    case "object": {
      if (!isObject(value)) return [`${place} is no object`];
      const missing = shape.required
        .filter((name) => !(name in value))
        .map((name) => `${place}.${name} is missing`);
      const wrong = Object.entries(value).flatMap(([name, entry]) =>
        name in shape.fields
          ? mistakesIn(entry, shape.fields[name], `${place}.${name}`)
          : [`${place}.${name} is unknown`],
      );
      return [...missing, ...wrong];
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
