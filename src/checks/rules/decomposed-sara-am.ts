import { dirtRule } from '../support/dirt';

/** Sara am (ำ) typed as two characters, as text copied out of PDF files has it: it looks the same and is not found by searching. */
export const decomposedSaraAm = dirtRule('decomposed-sara-am', () => ({}));
