import { carriedOver } from './build';
import { framework2569 } from './2569';

/** FY 2570. Nothing is known of it: a copy of the year before, unconfirmed throughout. */
export const framework2570 = carriedOver(framework2569, 2570);
