/** What works on the workbook, as one part: fetched when the frame of the pane stands. */
export { mendAll } from '../checks/mendings/mend-all';
export { createSession } from '../excel/create-session';
export { loadHouseRules } from './house-rules';
