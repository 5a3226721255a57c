/** A span of months. Months are `YYYY-MM` with the Buddhist year, so `2567-10` is October 2567. `from` = `to` for one month. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
