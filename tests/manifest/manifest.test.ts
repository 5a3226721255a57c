import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { checkManifest, type ManifestSurroundings } from '../../tools/manifest/check';
import { manifestSurroundings } from '../../tools/manifest/surroundings';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const surroundings: ManifestSurroundings = manifestSurroundings(root, 'https://localhost:3000/');

/** One wrong change each, and the words that the sentence about it must hold. */
const wrong: readonly (readonly [string, (xml: string) => string, string])[] = [
  ['broken XML', (xml) => xml.replace('</Permissions>', ''), 'well-formed'],
  ['another type of app', (xml) => xml.replace('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'), 'TaskPaneApp'],
  ['an Id that is no GUID', (xml) => xml.replace(/<Id>[^<]+/, '<Id>ita-report'), 'Id is not a GUID'],
  ["the template's Id", (xml) => xml.replace(/<Id>[^<]+/, '<Id>05c2e1c9-3e1d-406e-9a91-e9ac64854143'), 'template'],
  ['a stale version', (xml) => xml.replace(/<Version>[^<]+/, '<Version>0.0.9.0'), 'Version is 0.0.9.0'],
  ['too much permission', (xml) => xml.replace('>ReadWriteDocument<', '>ReadWriteMailbox<'), 'Permissions'],
  ['a floor that hides the add-in', (xml) => xml.replace('  <DefaultSettings>', '  <Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9" /></Sets></Requirements>\n  <DefaultSettings>'), 'Requirements'],
  ['elements out of order', (xml) => xml.replace(/( {2}<ProviderName>.*<\/ProviderName>\n)( {2}<DefaultLocale>.*<\/DefaultLocale>\n)/, '$2$1'), 'ProviderName stands after'],
  ['no support page', (xml) => xml.replace(/ {2}<SupportUrl[^>]+>\n/, ''), 'SupportUrl is missing'],
  ['a second host', (xml) => xml.replace('<Host Name="Workbook" />', '<Host Name="Workbook" /><Host Name="Document" />'), 'Workbook alone'],
  ['a further domain', (xml) => xml.replace('  <Hosts>\n    <Host Name', '  <AppDomains><AppDomain>https://example.com</AppDomain></AppDomains>\n  <Hosts>\n    <Host Name'), 'AppDomains'],
  ['plain http', (xml) => xml.replace('https://localhost:3000/commands.html', 'http://localhost:3000/commands.html'), 'not https'],
  ['another origin', (xml) => xml.replace('https://localhost:3000/assets/icons/check-32.png', 'https://cdn.example.com/check-32.png'), 'outside'],
  ['a page that is not built', (xml) => xml.replaceAll('/taskpane.html', '/pane.html'), 'does not make'],
  ['an undefined resource', (xml) => xml.replace('<Label resid="Check.Label" />', '<Label resid="Chek.Label" />'), 'Chek.Label, which no resource defines'],
  ['a resource of the wrong kind', (xml) => xml.replace('<Label resid="Check.Label" />', '<Label resid="Check.Tip" />'), 'of the kind LongStrings'],
  ['an unused resource', (xml) => xml.replace('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="เก่า"><bt:Override Locale="en-US" Value="Old" /></bt:String>'), 'Old.Label is not used'],
  ['a resource id twice', (xml) => xml.replace('<bt:String id="Form.Tip"', '<bt:String id="Check.Tip"'), 'Check.Tip stands twice'],
  ['a text too long', (xml) => xml.replace(/(id="More.Tip" DefaultValue=")[^"]+/, `$1${'ก'.repeat(251)}`), 'More.Tip is longer than 250'],
  ['a missing translation', (xml) => xml.replace(/(id="Guide.Label"[^>]*>)\s*<bt:Override[^>]+>/, '$1'), 'Guide.Label has no en-US text'],
  ['an override of the default locale', (xml) => xml.replace('<Override Locale="en-US" Value="ITA Report for Excel" />', '<Override Locale="en-US" Value="ITA Report for Excel" /><Override Locale="th-TH" Value="ITA" />'), 'overrides its own default'],
  ['another default locale', (xml) => xml.replace('>th-TH<', '>en-GB<'), 'DefaultLocale is en-GB'],
  ['a missing icon size', (xml) => xml.replace(/\s*<bt:Image size="80" resid="form.80" \/>/, ''), 'Ita.Form has no icon of 80'],
  ['an icon of the wrong size', (xml) => xml.replace('<bt:Image size="32" resid="report.32" />', '<bt:Image size="32" resid="report.80" />'), '80 x 80 pixels, not 32'],
  ['an icon that does not exist', (xml) => xml.replaceAll('icons/guide-16.png', 'icons/guide-17.png'), 'guide-17.png'],
  ['an unregistered function', (xml) => xml.replace('>createReport<', '>makeReport<'), 'makeReport is not registered'],
  ['a button without a super-tip', (xml) => xml.replace(/<Control xsi:type="Button" id="Ita.Check">([\s\S]*?)<Supertip>[\s\S]*?<\/Supertip>/, '<Control xsi:type="Button" id="Ita.Check">$1'), 'Ita.Check has no Supertip'],
  ['a control id twice', (xml) => xml.replace('id="Ita.Guide"', 'id="Ita.Form"'), 'Ita.Form stands twice'],
  ["the pane's page as function file", (xml) => xml.replace('<FunctionFile resid="Commands.Url" />', '<FunctionFile resid="Taskpane.Url" />'), 'FunctionFile is the page of the task pane'],
]; // prettier-ignore

describe('the manifest', () => {
  it('is sound in everything that the schema does not see', () => {
    expect(checkManifest(manifest, surroundings)).toEqual([]);
  });

  it.each(wrong)('says so when it has %s', (_what, change, words) => {
    const changed = change(manifest);
    expect(changed).not.toBe(manifest);
    expect(checkManifest(changed, surroundings).join('\n')).toContain(words);
  });

  const schemas = process.env['MANIFEST_XSD'] ?? join(root, '..', 'shared', 'reference', 'manifest-xsd');
  const file = (name: string) => ({ fileName: name, contents: readFileSync(join(schemas, name), 'utf8') });
  const withSchemas = existsSync(schemas) ? it : it.skip;
  if (!existsSync(schemas)) console.warn(`NOT RUN: no manifest schemas at ${schemas}. Point MANIFEST_XSD at them.`);

  withSchemas("validates against Microsoft's schemas", async () => {
    const main = 'OfficeAppManifestV1_1.xsd';
    const others = readdirSync(schemas).filter((name) => name.endsWith('.xsd') && name !== main);
    const result = await validateXML({
      xml: { fileName: 'manifest.xml', contents: manifest },
      schema: [file(main)],
      preload: others.map(file),
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });
});
