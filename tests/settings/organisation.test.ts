import { isLocked, ownSettings, presetSettings, settingsInForce, withLocks } from '../../src/settings/in-force';
import { faultSentence, organisationFileFaults, readOrganisation, readOrganisationFile } from '../../src/settings/organisation';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';

const file = {
  comment: 'เทศบาลตำบลหนองบัวทอง',
  agency: 'เทศบาลตำบลหนองบัวทอง',
  fiscalYear: 2568,
  font: 'TH Sarabun New',
  digits: 'thai',
  signatories: { approver: { name: 'นายสมชาย ใจดี', position: 'นายกเทศมนตรีตำบลหนองบัวทอง' }, reviewer: null },
  locked: ['font', 'signatories.approver'],
};

const read = (value: unknown) => readOrganisation(value);
const inForce = (stored: unknown, value: unknown = file): Settings => settingsInForce(stored, read(value).organisation);

describe('a file in order', () => {
  it('is read without a complaint', () => {
    expect(read(file).faults).toEqual([]);
    expect(organisationFileFaults(JSON.stringify(file), 'th')).toEqual([]);
  });

  it('presets a workbook that has no settings of its own', () => {
    const settings = inForce(undefined);
    expect(settings).toMatchObject({ agency: 'เทศบาลตำบลหนองบัวทอง', fiscalYear: 2568, font: 'TH Sarabun New', round: 12 });
    expect(settings.signatories.approver?.name).toBe('นายสมชาย ใจดี');
    expect(settings.signatories.reviewer).toBeNull();
    expect(settings.signatories.reporter).toEqual({ name: '', position: '' });
  });

  it('may begin with the mark that Notepad writes', () => {
    expect(readOrganisationFile(`\uFEFF${JSON.stringify(file)}`).organisation.presets.font).toBe('TH Sarabun New');
  });

  it('may be empty', () => {
    expect(read({})).toEqual({ organisation: { presets: {}, criteria: null, locked: [] }, faults: [] });
    expect(inForce(undefined, {})).toEqual(DEFAULT_SETTINGS);
  });
});

describe('who wins', () => {
  it('lets the workbook differ from a preset', () => {
    expect(inForce({ fiscalYear: 2567, digits: 'arabic' })).toMatchObject({ fiscalYear: 2567, digits: 'arabic' });
  });

  it('lets nobody differ from a lock', () => {
    const settings = inForce({ font: 'Angsana New', signatories: { ...DEFAULT_SETTINGS.signatories, approver: null } });
    expect(settings.font).toBe('TH Sarabun New');
    expect(settings.signatories.approver?.position).toBe('นายกเทศมนตรีตำบลหนองบัวทอง');
  });

  it('locks one signatory and leaves the others to the officer', () => {
    const { organisation } = read(file);
    const reporter = { name: 'นางสาวมาลี สุขใจ', position: 'นิติกร' };
    const settings = withLocks({ ...DEFAULT_SETTINGS, signatories: { reporter, reviewer: reporter, approver: reporter } }, organisation);
    expect(settings.signatories).toEqual({ reporter, reviewer: reporter, approver: file.signatories.approver });
    expect(isLocked(organisation, 'signatories.approver')).toBe(true);
    expect(isLocked(organisation, 'signatories.reporter')).toBe(false);
  });

  it('locks all given signatories at once, and with them each', () => {
    const { organisation } = read({ ...file, locked: ['signatories'] });
    expect(isLocked(organisation, 'signatories.approver')).toBe(true);
    const settings = withLocks(DEFAULT_SETTINGS, organisation);
    expect(settings.signatories.reviewer).toBeNull();
    expect(settings.signatories.approver?.name).toBe('นายสมชาย ใจดี');
  });
});

describe('what a workbook stores', () => {
  const { organisation } = read(file);

  it('is nothing while it follows the organisation', () => {
    expect(ownSettings(presetSettings(organisation), organisation)).toEqual({});
  });

  it('is its own choice, and the rest follows the file when that changes', () => {
    const chosen = { ...presetSettings(organisation), round: 6 as const };
    const stored = ownSettings(chosen, organisation);
    expect(stored).toEqual({ round: 6 });
    expect(inForce(stored, { ...file, fiscalYear: 2569 })).toMatchObject({ round: 6, fiscalYear: 2569 });
  });

  it('never holds the organisation’s criteria', () => {
    const own = read({ criteria: { fiscalYear: 2569, floor: '80' } }).organisation;
    expect(ownSettings(presetSettings(own), own)).toEqual({});
    expect(settingsInForce({ criteria: { fiscalYear: 2569, floor: '10.00' } }, own).criteria?.floor).toBe('80.00');
    expect(settingsInForce({ criteria: { fiscalYear: 2569 } }, read({}).organisation)).not.toHaveProperty('criteria');
  });
});

describe('mistakes', () => {
  it.each([
    ['no JSON', '{ "agency": }', 'quotation mark'],
    ['a list', '[]', 'begin with {'],
    ['a key that is none', '{ "agencyName": "เทศบาล" }', '“agencyName” is no setting'],
    ['a year in quotes', '{ "fiscalYear": "2568" }', '“fiscalYear” is "2568"; it must be a Buddhist year as a number'],
    ['a year of the common era', '{ "fiscalYear": 2025 }', 'Buddhist year'],
    ['digits that are none', '{ "digits": "roman" }', '"thai" or "arabic"'],
    ['another round', '{ "round": 9 }', '6 or 12'],
    ['a signatory as text', '{ "signatories": { "approver": "นายก" } }', '“signatories.approver” is "นายก"'],
    ['a role that is none', '{ "signatories": { "witness": null } }', '“signatories.witness” is no setting'],
    ['locks that are no list', '{ "locked": "font" }', '“locked” is "font"'],
    ['a lock on nothing known', '{ "locked": ["fontt"] }', '"fontt" cannot be locked'],
    ['a lock without a value', '{ "locked": ["font"] }', '“font” is locked but given no value'],
    ['criteria without a year', '{ "criteria": { "floor": "80" } }', '“criteria.fiscalYear” is missing'],
    ['a floor as a number', '{ "criteria": { "fiscalYear": 2569, "floor": 80 } }', 'in quotes'],
    ['weights that do not fill', '{ "criteria": { "fiscalYear": 2569, "weights": [{ "code": "IIT", "weight": "30" }, { "code": "EIT", "weight": "30" }, { "code": "OIT", "weight": "30" }] } }', 'add up to 90'],
    ['one part of EIT', '{ "criteria": { "fiscalYear": 2569, "weights": [{ "code": "IIT", "weight": "30" }, { "code": "EIT", "weight": "30" }, { "code": "EIT1", "weight": "15" }, { "code": "OIT", "weight": "40" }] } }', 'with EIT1 also EIT2'],
    ['levels upside down', '{ "criteria": { "fiscalYear": 2569, "levels": [{ "name": "ผ่าน", "totalMin": "85" }, { "name": "ผ่านดี", "totalMin": "90" }] } }', 'The level “ผ่านดี” must lie below'],
    ['no level for the rest', '{ "criteria": { "fiscalYear": 2569, "levels": [{ "name": "ผ่าน", "totalMin": "85" }] } }', 'must begin at 0'],
  ])('%s: one sentence that names the part', (_, text, words) => {
    const sentences = organisationFileFaults(text, 'en');
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(words);
  }); // prettier-ignore

  it('are told in Thai too', () => {
    const [fault] = readOrganisationFile('{ "fiscalYear": "2568" }').faults;
    expect(fault && faultSentence(fault, 'th')).toBe('“fiscalYear” เป็น "2568" ซึ่งใช้ไม่ได้ ต้องเป็นปี พ.ศ. เป็นตัวเลข เช่น 2568');
  });

  it('cost only what they concern', () => {
    const { organisation, faults } = read({ ...file, digits: 'roman', locked: ['font', 'digits'] });
    expect(faults.map(({ kind }) => kind)).toEqual(['wrong-value', 'lock-without-value']);
    expect(organisation.presets).toMatchObject({ font: 'TH Sarabun New', fiscalYear: 2568 });
    expect(organisation.locked).toEqual(['font']);
  });
});

describe('criteria', () => {
  const weights = [
    { code: 'IIT', weight: '30' },
    { code: 'EIT', weight: '30.00' },
    { code: 'EIT1', weight: '17.5' },
    { code: 'EIT2', weight: '12.5' },
    { code: 'OIT', weight: '40' },
  ];

  it('are exact decimals in one spelling', () => {
    const { organisation, faults } = read({ criteria: { fiscalYear: 2569, floor: '80', weights }, locked: ['criteria'] });
    expect(faults).toEqual([]);
    expect(organisation.criteria).toMatchObject({ fiscalYear: 2569, floor: '80.00', target: null, levels: [], locked: true });
    expect(organisation.criteria?.weights.map(({ weight }) => weight)).toEqual(['30', '30', '17.5', '12.5', '40']);
  });
});
