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
} from './shared';

/** FY 2563. The list of O items was not found. */
export const framework2563 = builtIn({
  fiscalYear: 2563,
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
    instruments: read(PROVINCIAL_TABLES),
    indicators: INDICATORS_READ,
    levels: read(OSMEP_2565),
    oitItems: NOT_FOUND,
    reportItem: NOT_FOUND,
    issues: NO_ISSUES,
  },
});
