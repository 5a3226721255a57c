import { builtIn } from './build';
import {
  INDICATORS,
  INDICATORS_READ,
  INSTRUMENTS_WITH_ONE_EIT,
  LETTER_LEVELS,
  NO_ISSUES,
  NOT_FOUND,
  OSMEP_2565,
  PASS_MARK,
  read,
  unconfirmed,
} from './shared';

/** FY 2562. The weights are remembered, not read. */
export const framework2562 = builtIn({
  fiscalYear: 2562,
  instruments: INSTRUMENTS_WITH_ONE_EIT,
  indicators: INDICATORS,
  levelScheme: 'letter',
  levels: LETTER_LEVELS,
  target: PASS_MARK,
  floor: PASS_MARK,
  oitItems: [],
  oitItemsComplete: false,
  measureItem: null,
  reportItem: null,
  reportItemCovers: null,
  issues: [],
  provenance: {
    instruments: unconfirmed('weights remembered; no public source found'),
    indicators: INDICATORS_READ,
    levels: read(`${OSMEP_2565}; Chaiyaphum municipality, ITA 2562 (93.79 is A)`),
    oitItems: NOT_FOUND,
    reportItem: NOT_FOUND,
    issues: NO_ISSUES,
  },
});
