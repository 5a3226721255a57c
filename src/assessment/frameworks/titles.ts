/** Titles of O items that more than one year uses. Numbers differ by year, so a title is named here by its topic. */
import { item } from './build';

export const structure = item('โครงสร้าง', 'โครงสร้างหน่วยงาน', 'โครงสร้างองค์กร');
export const executives = item('ข้อมูลผู้บริหาร');
export const powers = item('อำนาจหน้าที่', 'หน้าที่และอำนาจ');
export const strategy = item('แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'แผนพัฒนาท้องถิ่น');
export const contact = item('ข้อมูลการติดต่อ');
export const news = item('ข่าวประชาสัมพันธ์');
export const questions = item('Q&A', 'ถามตอบ');
export const planAndProgress = item('แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี');
export const annualReport = item('รายงานผลการดำเนินงานประจำปี');
export const staffHandbook = item('คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', 'คู่มือการปฏิบัติงาน', 'คู่มือหรือมาตรฐานการปฏิบัติงาน');
export const serviceHandbook = item('คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ', 'คู่มือการให้บริการ', 'คู่มือสำหรับประชาชน');
export const serviceStatistics = item('ข้อมูลสถิติการให้บริการ', 'ข้อมูลเชิงสถิติการให้บริการ', 'สถิติการให้บริการ');
export const eService = item('E-Service', 'การให้บริการผ่านระบบออนไลน์', 'ระบบการให้บริการออนไลน์');
export const procurementNotices = item('ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ');
export const procurementMonthly = item('สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน');
export const procurementAnnual = item('รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี');
export const staffPlan = item('แผนการบริหารและพัฒนาทรัพยากรบุคคล');
export const staffReport = item('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี');
export const ethicsCode = item('ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ', 'ประมวลจริยธรรม');
export const ethicsDrive = item('การขับเคลื่อนจริยธรรม');
export const ethics = item('ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', 'ประมวลจริยธรรม', 'มาตรฐานทางจริยธรรม');
export const complaintGuideline = item('แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ');
export const complaintChannel = item('ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ช่องทางร้องเรียนการทุจริต');
export const complaintStatistics = item('ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ');
export const participation = item('การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'การเปิดโอกาสให้มีส่วนร่วม');
export const noGiftDeclaration = item('ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่', 'นโยบายไม่รับของขวัญ');
export const noGiftCulture = item('การสร้างวัฒนธรรม No Gift Policy');
export const noGiftReport = item('รายงานผลตามนโยบาย No Gift Policy');
export const benefitsReport = item(
  'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา',
  'การรับทรัพย์สินหรือประโยชน์อื่นใด',
  'รายงานผลตามนโยบาย No Gift Policy',
);
export const riskAssessment = item('การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี', 'การประเมินความเสี่ยงการทุจริต');
export const riskReport = item('รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี', 'การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต');
/** A generic name: agencies publish the plan under the name that their ministry or council gave it. */
export const actionPlan = item(
  'แผนปฏิบัติการป้องกันการทุจริต',
  'แผนปฏิบัติการป้องกันและปราบปรามการทุจริต',
  'แผนปฏิบัติการป้องกันการทุจริตและประพฤติมิชอบ',
  'แผนปฏิบัติการส่งเสริมคุณธรรมและป้องกันการทุจริต',
);
export const actionPlanHalfYear = item('รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน');
/** Generic for the same reason as `actionPlan`. */
export const actionPlanReport = item(
  'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี',
  'รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต',
  'รายงานผลการดำเนินการป้องกันการทุจริต',
);
export const measures = item(
  'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  'มาตรการขับเคลื่อนคุณธรรมและความโปร่งใส',
);
export const measuresCarriedOut = item(
  'การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
);
export const measuresReport = item(
  'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
);
