/** Periods that measures usually have, as the form offers them. */
import { formatPeriod, periodOfFiscalYear } from '../../thai/period';

/** The whole year, its halves and its quarters, in official words; Excel takes 255 characters for such a list. */
export function periodChoices(fiscalYear: number): readonly string[] {
  const { from, to } = periodOfFiscalYear(fiscalYear);
  return [
    `ปีงบประมาณ พ.ศ. ${fiscalYear}`,
    formatPeriod({ from, to: `${fiscalYear}-03` }),
    formatPeriod({ from: `${fiscalYear}-04`, to }),
    formatPeriod({ from, to: `${fiscalYear - 1}-12` }),
    formatPeriod({ from: `${fiscalYear}-01`, to: `${fiscalYear}-03` }),
    formatPeriod({ from: `${fiscalYear}-04`, to: `${fiscalYear}-06` }),
    formatPeriod({ from: `${fiscalYear}-07`, to }),
  ];
}
