import { builtIn, item, numbered } from './build';
import { framework2568 } from './2568';
import { read, unconfirmed } from './shared';
import * as titles from './titles';

const RTRDA = 'Rail Technology Research and Development Agency, ITA 2569 page';
const CARRIED = unconfirmed('carried over from FY 2568');

/** FY 2569. Only the O items are of this year; weights, levels and issues are carried over. */
export const framework2569 = builtIn({
  ...framework2568,
  fiscalYear: 2569,
  oitItems: numbered(
    1n,
    item('โครงสร้าง หน้าที่และอำนาจ', 'โครงสร้าง', 'อำนาจหน้าที่'),
    titles.executives,
    item('ข้อมูลการติดต่อและช่องทางการสอบถาม', 'ข้อมูลการติดต่อ'),
    titles.news,
    titles.strategy,
    titles.planAndProgress,
    titles.annualReport,
    titles.staffHandbook,
    titles.serviceHandbook,
    item('ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)', 'E-Service'),
    titles.procurementMonthly,
    item('รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุของหน่วยงาน'),
    item('หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล'),
    item('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล'),
    titles.ethics,
    titles.complaintGuideline,
    titles.complaintChannel,
    titles.complaintStatistics,
    item('ผลการเปิดโอกาสให้มีส่วนร่วมในการดำเนินงาน', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม'),
    item(
      'การขับเคลื่อนนโยบาย No Gift Policy จากการปฏิบัติหน้าที่ และการเสริมสร้างความรู้เกี่ยวกับหลักเกณฑ์การรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ',
      'นโยบายไม่รับของขวัญ',
      'การขับเคลื่อนนโยบาย No Gift Policy',
    ),
    item('การประเมินความเสี่ยงการทุจริตในหน่วยงานภาครัฐ', 'การประเมินความเสี่ยงการทุจริต'),
    item('รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริตของหน่วยงาน', 'รายงานผลการจัดการความเสี่ยงการทุจริต'),
    titles.actionPlan,
    item('รายงานผลการดำเนินการป้องกันการทุจริต', 'รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต'),
    item('การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'),
    titles.measuresReport,
  ),
  measureItem: 'O25',
  reportItem: 'O26',
  provenance: {
    instruments: CARRIED,
    indicators: CARRIED,
    levels: CARRIED,
    oitItems: unconfirmed(`${RTRDA}; O2 and O4-O9 carried over from FY 2568`),
    reportItem: read(RTRDA),
    issues: CARRIED,
  },
});
