import { Presets, SingleBar } from "cli-progress";
import type { Locale } from "../policy/locale.ts";

export interface ProgressState {
  readonly files: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A bar on stderr. Short scans end before it appears. */
export interface ProgressBar {
  update(state: ProgressState): void;
  /** Clears the line, so that results can be written to the same terminal; the bar comes back by itself. */
  hide(): void;
  stop(): void;
}

const APPEARS_AFTER_MILLISECONDS = 400;

export function createProgressBar(locale: Locale): ProgressBar {
  const files = { en: "files", ja: "ファイル" }[locale];
  const bar = new SingleBar(
    {
      format: `{bar} {percentage}% | {read} / {size} | {files} ${files} | {speed}/s`,
      stream: process.stderr,
      clearOnComplete: true,
      // Results that are written between two drawings must wrap, and nothing is left to restore after Ctrl-C.
      linewrap: true,
      hideCursor: false,
      forceRedraw: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const begun = performance.now();
  let isShown = false;
  return {
    update: (state) => {
      const seconds = (performance.now() - begun) / 1000;
      const total = Math.max(state.totalBytes, state.bytes, 1);
      const payload = {
        files: state.files,
        read: megabytes(state.bytes),
        size: megabytes(total),
        speed: megabytes(state.bytes / Math.max(seconds, 0.001)),
      };
      if (isShown) {
        bar.setTotal(total);
        bar.update(state.bytes, payload);
      } else if (seconds * 1000 >= APPEARS_AFTER_MILLISECONDS) {
        bar.start(total, state.bytes, payload);
        isShown = true;
      }
    },
    hide: () => {
      if (isShown) process.stderr.write("\r\u001b[K");
    },
    stop: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
