import { builtIn, item, numbered } from './build';
import {
  INDICATORS,
  INDICATORS_READ,
  INSTRUMENTS_WITH_EIT_PARTS,
  LETTER_LEVELS,
  NO_ISSUES,
  OSMEP_2565,
  PASS_MARK,
  PHAYAO,
  read,
  unconfirmed,
} from './shared';
import * as titles from './titles';

const GIT = 'Gem and Jewelry Institute, ITA 2565 (O39-O43)';

/** FY 2565. 30/30/40 is sourced, the halves of EIT are remembered; of 43 items only the last ten were found. */
export const framework2565 = builtIn({
  fiscalYear: 2565,
  instruments: INSTRUMENTS_WITH_EIT_PARTS,
  indicators: INDICATORS,
  levelScheme: 'letter',
  levels: LETTER_LEVELS,
  target: PASS_MARK,
  floor: PASS_MARK,
  oitItems: numbered(
    34n,
    item('นโยบายไม่รับของขวัญ (No Gift Policy)', 'No Gift Policy'),
    item('การมีส่วนร่วมของผู้บริหาร'),
    item('การประเมินความเสี่ยงการทุจริตประจำปี', 'การประเมินความเสี่ยงการทุจริต'),
    item('การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต'),
    item('การเสริมสร้างวัฒนธรรมองค์กร'),
    titles.actionPlan,
    titles.actionPlanHalfYear,
    titles.actionPlanReport,
    titles.measures,
    titles.measuresCarriedOut,
  ),
  oitItemsComplete: false,
  measureItem: 'O42',
  reportItem: 'O43',
  reportItemCovers: 0,
  issues: [],
  provenance: {
    instruments: unconfirmed(`30/30/40: ${PHAYAO}; halves of EIT remembered`),
    indicators: INDICATORS_READ,
    levels: read(OSMEP_2565),
    oitItems: read(`${GIT}; Uttaradit province (O34-O43)`),
    reportItem: read(GIT),
    issues: NO_ISSUES,
  },
});
