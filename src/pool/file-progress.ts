import { Fingerprints } from "./fingerprint.ts";

/** A file on its way: how far its lines are counted and whether more is to come of it. */
export class FileProgress {
  readonly path: string;
  /** Its bytes; those of a stream are counted as they come. */
  size: number;
  /** Lines that ended before the next block. */
  lineEnds = 0;
  /** UTF-16 units that the line going on into the next block has already. */
  units = 0;
  /** It was scanned to its end, or it failed, and then no later part can be placed. */
  isOver = false;
  readonly fingerprints: Fingerprints;

  constructor(path: string, size: number) {
    this.path = path;
    this.size = size;
    this.fingerprints = new Fingerprints(path);
  }

  /** Goes past a block that had so many line ends, and so many units behind the last of them. */
  pass(lineEnds: number, units: number): void {
    this.units = lineEnds === 0 ? this.units + units : units;
    this.lineEnds += lineEnds;
  }
}
