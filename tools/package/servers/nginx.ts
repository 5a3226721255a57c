/** A complete server block for nginx. Certificates and folder are the administrator's to fill in. */
import { ASK_EACH_TIME, CONTENT_NAMED, KEEP, OFFICE_JS_FOLDER, type Header } from '../headers';

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** @param baseUrl checked: https, ends with a slash */
export function nginxConfig(baseUrl: string, headers: readonly Header[]): string {
  const { hostname, port, pathname } = new URL(baseUrl);
  return `${[
    `# ${baseUrl} บน nginx: คัดลอกไฟล์นี้ไปที่ /etc/nginx/conf.d/ita-report.conf แล้วแก้สามบรรทัดที่มีคำว่า EDIT`,
    '# แตก zip ลงโฟลเดอร์ที่เขียนไว้หลังคำว่า alias ทดสอบด้วย "nginx -t" แล้วสั่ง "nginx -s reload"',
    '#',
    `# ${baseUrl} served by nginx: copy to /etc/nginx/conf.d/ita-report.conf, fill in the three lines marked EDIT,`,
    '# try with "nginx -t", then "nginx -s reload". Unpack the package into the folder named at "alias".',
    '',
    'map $uri $ita_report_cache {',
    `    default ${quote(ASK_EACH_TIME)};`,
    // In quotes, because the braces would end the line; nginx takes a backslash before other characters as it stands.
    `    "~${CONTENT_NAMED}" ${quote(KEEP)};`,
    `    "~^${pathname}${OFFICE_JS_FOLDER}" ${quote(KEEP)};`,
    '}',
    '',
    'server {',
    `    listen ${port === '' ? '443' : port} ssl;`,
    `    server_name ${hostname};`,
    '    ssl_certificate     /etc/ssl/ita/certificate.pem;  # EDIT ใบรับรอง (certificate)',
    '    ssl_certificate_key /etc/ssl/ita/key.pem;          # EDIT กุญแจของใบรับรอง (its key)',
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    server_tokens off;',
    '',
    `    location ${pathname} {`,
    '        alias /srv/ita-report/;  # EDIT โฟลเดอร์ของหน้าเว็บ ลงท้ายด้วย / (folder of the pages, keep the slash)',
    '        index guide.html;',
    '        charset utf-8;',
    ...headers.map(([name, value]) => `        add_header ${name} ${quote(value)} always;`),
    '        add_header Cache-Control $ita_report_cache always;',
    '    }',
    '}',
  ].join('\n')}\n`;
}
