import { speaks } from "../lexicon/spoken-groups.ts";
import type { Block, Cues, Field } from "../model.ts";
import { asciiText, lineEnd } from "../text/bytes.ts";
import { findAlignedTables } from "./aligned.ts";
import { findNamedElements, findValueAttributes } from "./attribute-labels.ts";
import { findBoundPairs, findBoundParameters } from "./bound-parameters.ts";
import { findEmbeddedTables, readDelimited } from "./delimited.ts";
import { findConditions } from "./conditions.ts";
import { findDicomElements } from "./dicom.ts";
import { findFailingRows } from "./failing-row.ts";
import { findHl7Fields } from "./hl7.ts";
import { findPrescriptionRecords } from "./jahis.ts";
import { findItemValues } from "./item-values.ts";
import { findJsonTables } from "./json-table.ts";
import { findHtmlCells } from "./html-table.ts";
import { findLedValues } from "./leaders.ts";
import { findDirectoryAttributes } from "./ldif.ts";
import { findSystemValues } from "./named-systems.ts";
import { findCommentedTuples, findInsertedTuples } from "./tuples.ts";
import { findClaims } from "./receipt.ts";
import { findCardProperties } from "./vcard.ts";
import { findViolatedKeys } from "./violated-key.ts";
import { findW3cRows } from "./w3c-log.ts";
import { findTransfers } from "./zengin.ts";

/** The labelled cells of the tables in a block, by start. */
export function findTables(block: Block, cues: Cues): Field[] {
  const { format } = block;
  if (format === "csv" || format === "tsv") {
    const records = [...findPrescriptionRecords(block), ...findClaims(block)];
    if (records.length > 0) return records;
    const cells = readDelimited(block, cues);
    return holdsStatements(block)
      ? sorted([...cells, ...findInsertedTuples(block), ...findConditions(block)])
      : cells;
  }
  if (format === "json" || format === "jsonl")
    return sorted([...findJsonTables(block), ...findSystemValues(block), ...findItemValues(block, cues)]);
  if (format === "xml" || format === "html")
    return sorted([...findHtmlCells(block), ...findNamedElements(block), ...findValueAttributes(block)]);
  const fields = [
    ...(speaks(cues, "statement") ? findValuesOfStatements(block) : []),
    ...findFixedPlaces(block),
  ];
  if (format === "code") fields.push(...findCommentedTuples(block));
  // The column list of a statement is no header of the lines below it.
  else if (format !== "sql")
    fields.push(
      ...findEmbeddedTables(block, cues),
      ...(format === "log" ? [] : findAlignedTables(block, cues)),
    );
  return sorted(fields);
}

/** What a database is told, and what it says of it. */
function findValuesOfStatements(block: Block): Field[] {
  return [...findInsertedTuples(block), ...findFailingRows(block), ...findBoundParameters(block)];
}

const longestHeader = 1024;
const columnOfStatements = /(?:^|[^a-z])(?:statement|sql|query|command)(?:_?text)?(?:[^a-z]|$)/i;

/** Audits of databases are tables in which a column holds what was asked. */
function holdsStatements({ bytes, header = bytes }: Block): boolean {
  return columnOfStatements.test(asciiText(header, 0, lineEnd(header, 0, longestHeader)));
}

/** Formats of exchange that give each place its meaning. */
function findFixedPlaces(block: Block): Field[] {
  return [
    ...findHl7Fields(block),
    ...findPrescriptionRecords(block),
    ...findDicomElements(block),
    ...findCardProperties(block),
    ...findDirectoryAttributes(block),
    ...findW3cRows(block),
    ...findViolatedKeys(block),
    ...findBoundPairs(block),
    ...findConditions(block),
    // Lines of a fixed width have neither time nor level: no log is taken for them.
    ...(block.format === "text"
      ? [...findTransfers(block), ...findClaims(block), ...findLedValues(block)]
      : []),
  ];
}

const sorted = (fields: Field[]): Field[] =>
  fields.length > 1 ? withoutNested(fields.sort((a, b) => a.start - b.start || b.end - a.end)) : fields;

/** Two readings of one line can claim the same cell: the first and longest stays. */
function withoutNested(fields: readonly Field[]): Field[] {
  let end = -1;
  return fields.filter((field) => {
    if (field.start < end) return false;
    end = field.end;
    return true;
  });
}
