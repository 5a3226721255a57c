/** What one request and its answer weighed. Bytes are UTF-8, as they would travel to Excel on the web. */
export interface BatchStatistics {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The library's own release of tracked objects after a run: it needs no answer and nobody waits for it. */
  readonly cleanup: boolean;
  /** Excel's code if the batch failed. */
  readonly error: string | null;
}

/** The figures that `--json` prints as `wire` (docs/json.md). */
export interface WireFigures {
  readonly roundTrips: number;
  readonly requestBytes: readonly number[];
  readonly responseBytes: readonly number[];
  readonly highestApiSet: string;
}

export function wireFigures(batches: readonly BatchStatistics[], highestApiSet: string): WireFigures {
  const trips = batches.filter((batch) => !batch.cleanup);
  return {
    roundTrips: trips.length,
    requestBytes: trips.map((batch) => batch.requestBytes),
    responseBytes: trips.map((batch) => batch.responseBytes),
    highestApiSet,
  };
}

/** Length of a text in UTF-8, without making the bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}
