import { cueStride } from "../../model.ts";

/** A growing list of cues whose buffer is reused from block to block. */
export interface CueList {
  data: Int32Array;
  count: number;
}

export function createCueList(): CueList {
  return { data: new Int32Array(cueStride * 4096), count: 0 };
}

export function pushCue(list: CueList, kind: number, start: number, end: number, value: number): void {
  const at = list.count * cueStride;
  if (at === list.data.length) {
    const grown = new Int32Array(at * 2);
    grown.set(list.data);
    list.data = grown;
  }
  list.data[at] = kind;
  list.data[at + 1] = start;
  list.data[at + 2] = end;
  list.data[at + 3] = value;
  list.count++;
}
