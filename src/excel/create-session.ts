/** A session with the real rooms behind it: what both doors use. */
import { keptRegions } from '../report/carry-over';
import { prepare } from '../report/pipeline';
import { ExcelSession } from './session';

export function createSession(): ExcelSession {
  return new ExcelSession({ prepare, keptRegions }, () => import('./create-writing'));
}
