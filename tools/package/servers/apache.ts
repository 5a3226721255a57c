/** `.htaccess` for Apache and LiteSpeed, as most rented web space has it. Needs mod_headers. */
import { ASK_EACH_TIME, CONTENT_NAMED, HEADERS_TO_REMOVE, KEEP, OFFICE_JS_FOLDER, type Header } from '../headers';

const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

export function htaccess(headers: readonly Header[]): string {
  return `${[
    '# ใช้กับ Apache 2.4 หรือ LiteSpeed ที่เปิด mod_headers มีผลเฉพาะโฟลเดอร์นี้',
    '# Apache 2.4 or LiteSpeed with mod_headers. Counts for this folder alone.',
    'DirectoryIndex guide.html',
    'Options -Indexes',
    'AddDefaultCharset utf-8',
    'AddType font/woff2 .woff2',
    // Both tables: the server may have set its header in either.
    ...HEADERS_TO_REMOVE.flatMap((name) => [`Header unset ${name}`, `Header always unset ${name}`]),
    ...headers.map(([name, value]) => `Header always set ${name} ${quote(value)}`),
    `Header set Cache-Control ${quote(ASK_EACH_TIME)}`,
    `<FilesMatch "${CONTENT_NAMED}">`,
    `    Header set Cache-Control ${quote(KEEP)}`,
    '</FilesMatch>',
    `<If "%{REQUEST_URI} =~ m#/${OFFICE_JS_FOLDER}#">`,
    `    Header set Cache-Control ${quote(KEEP)}`,
    '</If>',
  ].join('\n')}\n`;
}
