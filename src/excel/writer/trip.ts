/** One write to the workbook: its context, and a meter that starts a further round trip before a request grows too large. */

/** Bytes of text that one request may carry: Excel on the web refuses more than 5 MB, structure included. */
const REQUEST_BUDGET = 4_000_000;

export class Trip {
  private bytes = 0;

  constructor(readonly context: Excel.RequestContext) {
    this.quiet();
  }

  /** Announces bytes that the next actions will carry; sends what is queued if they would not fit any more. */
  async carry(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > REQUEST_BUDGET) await this.send();
    this.bytes += bytes;
  }

  /** Sends what is queued; more follows. */
  async send(): Promise<void> {
    await this.finish();
    this.quiet();
  }

  /** Sends what is queued. */
  async finish(): Promise<void> {
    await this.context.sync();
    this.bytes = 0;
  }

  /** Says what was reached; the host's error names the last of these that it passed. */
  reached(stage: string): void {
    this.context.trace(stage);
  }

  /** No flicker and no recalculation until the next round trip ends. */
  quiet(): void {
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  }
}

/** Largest part of a text block that goes in one action: two of them fill a request. */
export const BLOCK_BUDGET = 1_950_000;
