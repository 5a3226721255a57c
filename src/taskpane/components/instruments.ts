import type { InstrumentPartId } from '../../assessment/types';
import type { PaneKey } from '../../strings/types';
import type { Words } from './words';

const KEYS: Readonly<Record<InstrumentPartId, PaneKey>> = {
  IIT: 'inst.iit',
  EIT: 'inst.eit',
  EIT1: 'inst.eit1',
  EIT2: 'inst.eit2',
  OIT: 'inst.oit',
};

/** `EIT ภายนอก ส่วนที่ 1`: the code and what it stands for, in short. */
export function instrumentName(code: InstrumentPartId, { t }: Words): string {
  return t(KEYS[code]);
}
