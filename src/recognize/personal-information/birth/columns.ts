import type { Span } from "../../../model.ts";
import { findDates } from "../../../text/eras.ts";
import { foldText } from "../../../text/fold.ts";
import type { Scene } from "../../scene.ts";
import { unlabelledTable } from "../unlabelled-table.ts";

type Column = readonly Span[];

const leastDates = 2;
/** Years between the first and the last: dates of what a system does lie closer together. */
const leastSpread = 8;
/** So many rows tell what a column holds. */
const sample = 64;
const longestDate = 48;
const sexes = /^(?:男性?|女性?|M|F|male|female)$/iu;

const columns = new WeakMap<Scene, readonly Column[]>();

/** The columns of a table without labels whose dates lie decades apart. */
export function birthColumns(scene: Scene): readonly Column[] {
  let found = columns.get(scene);
  if (!found) {
    found = unlabelledTable(scene).filter((cells) => isBirthColumn(scene.bytes, cells));
    columns.set(scene, found);
  }
  return found;
}

function isBirthColumn(bytes: Uint8Array, cells: Column): boolean {
  let filled = 0;
  const years: number[] = [];
  for (const { start, end } of cells.slice(0, sample)) {
    if (end - start < 3) continue;
    filled++;
    if (end - start > longestDate) continue;
    const { text } = foldText(bytes, start, end);
    const [date] = findDates(text);
    if (date?.start === 0 && date.end === text.length) years.push(date.year);
  }
  return (
    years.length >= leastDates &&
    years.length * 2 > filled &&
    Math.max(...years) - Math.min(...years) >= leastSpread
  );
}

/** The columns of a table with a birth column that hold nothing but sexes. */
export function sexColumns(scene: Scene): readonly Column[] {
  if (birthColumns(scene).length === 0) return [];
  return unlabelledTable(scene).filter((cells) => {
    const first = cells.slice(0, sample);
    const stated = first.filter(({ start, end }) => isSex(foldText(scene.bytes, start, end).text)).length;
    return stated >= leastDates && stated * 2 > first.length;
  });
}

export function isSex(text: string): boolean {
  return sexes.test(text);
}
