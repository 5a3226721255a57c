/** `web.config` for IIS 10 and later: no module needs to be installed. It lies beside the pages and counts for their folder alone. */
import { ASK_EACH_TIME, cacheControl, HEADERS_TO_REMOVE, KEEP, type Header } from '../headers';

/** Types that older installations do not know; a file of unknown type is a 404 to IIS. */
const TYPES = [
  ['.json', 'application/json'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
] as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `remove` first: a header that the site above sets already would otherwise stop the whole folder with error 500.19. */
function header([name, value]: Header): string {
  return `        <remove name="${escape(name)}" />\n        <add name="${escape(name)}" value="${escape(value)}" />`;
}

function kept(path: string): string {
  return [
    `  <location path="${escape(path)}">`,
    '    <system.webServer>',
    '      <staticContent>',
    // IIS writes the age itself and puts the custom words before it.
    '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />',
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
  ].join('\n');
}

/** @param paths every file of the package */
export function webConfig(paths: readonly string[], headers: readonly Header[]): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- ใช้กับ IIS 10 ขึ้นไป ต้องมีเพียง Static Content ผูกเว็บไซต์กับ https (พอร์ต 443) ด้วยใบรับรองที่ทุกเครื่องเชื่อถือ -->',
    '<!-- IIS 10+. Needs nothing but "Static Content". Bind the site to https (port 443) with a certificate that every PC trusts. -->',
    '<configuration>',
    '  <system.webServer>',
    '    <defaultDocument>',
    '      <files>',
    '        <clear />',
    '        <add value="guide.html" />',
    '      </files>',
    '    </defaultDocument>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...HEADERS_TO_REMOVE.map((name) => `        <remove name="${name}" />`),
    ...headers.map(header),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    `      <!-- ${ASK_EACH_TIME}: pages, manifest and settings are asked for each time. -->`,
    '      <clientCache cacheControlMode="DisableCache" />',
    ...TYPES.map(
      ([ending, type]) => `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
    ),
    '    </staticContent>',
    '  </system.webServer>',
    `  <!-- ${KEEP}: these names change with their content. -->`,
    ...paths.filter((path) => cacheControl(path) === KEEP).map(kept),
    '</configuration>',
  ].join('\n')}\n`;
}
