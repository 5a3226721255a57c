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
  PROVINCIAL_TABLES,
  read,
  unconfirmed,
} from './shared';

/** FY 2564. The list of O items was not found; 33 of 43 are said to belong to indicator 9. */
export const framework2564 = builtIn({
  fiscalYear: 2564,
  instruments: INSTRUMENTS_WITH_ONE_EIT,
  indicators: INDICATORS,
  levelScheme: 'letter',
  levels: LETTER_LEVELS,
  target: PASS_MARK,
  floor: PASS_MARK,
  oitItems: [],
  oitItemsComplete: false,
  measureItem: 'O42',
  reportItem: 'O43',
  reportItemCovers: null,
  issues: [],
  provenance: {
    instruments: read(PROVINCIAL_TABLES),
    indicators: INDICATORS_READ,
    levels: read(`${OSMEP_2565}; Tha Duea municipality, ITA 2564 (88.37 is A)`),
    oitItems: NOT_FOUND,
    reportItem: unconfirmed('as in FY 2565; no source of its own'),
    issues: NO_ISSUES,
  },
});
