import { findDates } from "../../text/eras.ts";
import type { Scene } from "../scene.ts";
import { unlabelledTable, type Cell } from "./unlabelled-table.ts";

const leastDates = 2;
/** Years between the first and the last: dates of what a system does lie closer together. */
const leastSpread = 8;
const sexes = /^(?:男性?|女性?|M|F|male|female)$/iu;

/** The columns of a table without labels whose dates lie decades apart. */
export function birthColumns(scene: Scene): readonly (readonly Cell[])[] {
  return unlabelledTable(scene).filter(isBirthColumn);
}

function isBirthColumn(cells: readonly Cell[]): boolean {
  let filled = 0;
  const years: number[] = [];
  for (const { folded } of cells) {
    if (folded.text.length < 3) continue;
    filled++;
    const [date] = findDates(folded.text);
    if (date?.start === 0 && date.end === folded.text.length) years.push(date.year);
  }
  return (
    years.length >= leastDates &&
    years.length * 2 > filled &&
    Math.max(...years) - Math.min(...years) >= leastSpread
  );
}

/** The columns beside a birth column that hold nothing but sexes. */
export function sexColumns(scene: Scene): readonly (readonly Cell[])[] {
  const table = unlabelledTable(scene);
  if (!table.some(isBirthColumn)) return [];
  return table.filter((cells) => {
    const stated = cells.filter(({ folded }) => sexes.test(folded.text)).length;
    return stated >= leastDates && stated * 2 > cells.length;
  });
}

export function isSex(text: string): boolean {
  return sexes.test(text);
}
