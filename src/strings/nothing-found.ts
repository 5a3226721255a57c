/** The one sentence that pane and sheets share: there is nothing to fix. Apart, so that sheets bring no texts of the pane. */
export const NOTHING_FOUND_TH = 'ไม่พบข้อที่ต้องแก้';
