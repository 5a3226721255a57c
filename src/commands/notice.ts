/** The dialog of the ribbon: one refusal of Excel in words, where no sheet can say it. Text only, never markup. */
import { failureText } from '../strings/host';
import { readNotice } from './notice-address';
import './notice.css';

function add(parent: Element, name: string, text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  return parent.appendChild(element);
}

const { failure, language } = readNotice(window.location.href);
const { title, state, steps } = failureText(failure, language);
document.documentElement.lang = language;
document.title = title;
add(document.body, 'h1', title);
add(document.body, 'p', state);
const list = add(document.body, 'ol', '');
for (const step of steps) add(list, 'li', step);
