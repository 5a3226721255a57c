import { dirtRule } from '../support/dirt';

const MARKUP = /<\/?[a-zA-Z][^<>]{0,200}>|<!--|&(?:#\w{1,8}|[a-zA-Z]{2,8});/;

/** The first piece of markup, as the officer will find it in the cell. */
const firstMarkup = (raw: string): string => {
  const found = MARKUP.exec(raw)?.[0] ?? '<…>';
  return found.length <= 20 ? found : `${found.slice(0, 19)}…`;
};

/** Code of a web page (`<p>`, `&nbsp;`) came along when the text was copied. It would be printed as it stands. */
export const htmlMarkup = dirtRule('html-markup', ({ raw }) => ({ markup: firstMarkup(String(raw)) }));
