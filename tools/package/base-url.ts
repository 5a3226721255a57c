/** The address that a package is made for: every page, script and picture of it lies below. */

import { told } from './told';

/** The address that `manifest.xml` bears in the repository. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/** What is wrong with an address and how to write it, one line in Thai and one in English; `null` if it can be used. */
export function baseUrlFault(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null)
    return told(
      `“${text}” ไม่ใช่ที่อยู่เว็บ โปรดพิมพ์ให้ครบ เช่น https://intranet.example.go.th/ita/`,
      `“${text}” is no web address: write it in full, as in https://intranet.example.go.th/ita/`,
    );
  if (url.protocol !== 'https:')
    return told(
      `“${text}” ไม่ได้ขึ้นต้นด้วย https:// ซึ่ง Excel เปิดส่วนเสริมจากที่อยู่แบบนี้เท่านั้น`,
      `“${text}” does not begin with https:// and Excel opens add-ins over nothing else.`,
    );
  if (url.username !== '' || url.password !== '')
    return told(
      'ที่อยู่มีชื่อผู้ใช้หรือรหัสผ่าน ทุกคนที่ได้ manifest.xml จะอ่านได้ โปรดเอาออก',
      'The address holds a user name or password: everyone who has the manifest could read it.',
    );
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text))
    return told(
      `“${text}” มีส่วนที่ขึ้นต้นด้วย ? หรือ # ต่อท้าย โปรดระบุเฉพาะโฟลเดอร์`,
      `“${text}” ends in a question mark or number sign part: name the folder alone.`,
    );
  if (!text.endsWith('/'))
    return told(
      `“${text}” ไม่ได้ลงท้ายด้วย / โปรดระบุโฟลเดอร์ที่วางหน้าเว็บ แล้วปิดท้ายด้วย /`,
      `“${text}” does not end with a slash: it must be the folder that holds the pages.`,
    );
  if (url.href !== text)
    return told(
      `“${text}” เขียนต่างจากที่เบราว์เซอร์ใช้ โปรดพิมพ์ ${url.href}`,
      `“${text}” is not how browsers spell this address: write ${url.href}`,
    );
  if (text === DEVELOPMENT_URL)
    return told(
      `${DEVELOPMENT_URL} เป็นที่อยู่สำหรับพัฒนาโปรแกรม โปรดระบุที่อยู่ที่เจ้าหน้าที่จะใช้จริง`,
      `${DEVELOPMENT_URL} is the address of the development server: name the one that officers will use.`,
    );
  return null;
}
