import { LineCounter, parseDocument } from "yaml";

/** A configuration file as data, with the way back from a key to the place where it is written. */
export type ConfigSource =
  | { readonly kind: "data"; readonly data: unknown; locate(path: readonly (string | number)[]): string }
  | { readonly kind: "broken"; readonly where: string; readonly reason: string };

/**
 * Reads YAML; JSON is YAML. The messages of the parser quote the source, which may hold allowed values,
 * so that only their code and their place leave this file.
 */
export function readConfigSource(text: string): ConfigSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const [error] = document.errors;
  if (error !== undefined) return { kind: "broken", where: placeOf(error.pos[0]), reason: error.code };

  const locate = (path: readonly (string | number)[]): string => {
    const node = document.getIn(path, true);
    const range = rangeOf(node);
    return range === undefined ? "1:1" : placeOf(range[0]);
  };
  try {
    return { kind: "data", data: document.toJS() ?? {}, locate };
  } catch {
    // Only aliases throw here: too many of them, or one that names nothing.
    return { kind: "broken", where: "1:1", reason: "BAD_ALIAS" };
  }
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? node.range : undefined;
}
