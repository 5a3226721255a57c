import { gazetteerOf } from './nearest';
import { PLACES } from './places';

/** The provinces and districts of Thailand. Apart from what asks it, as its names weigh more than all else that checking needs at once. */
export const GAZETTEER = gazetteerOf(PLACES);
