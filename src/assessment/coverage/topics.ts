/**
 * What a text is about, by words: the bridge between measures, indicators, analysis issues and O items. A word in a title says
 * what the whole is about; inside running text only phrases count that are hardly ever used in passing.
 */
import { wordFinder } from '../../thai/find-words';

export interface Topic {
  readonly id: string;
  /** Indicators that the topic speaks to. */
  readonly indicators: readonly number[];
  /** Words that count in a title, and in the names of issues and O items. */
  readonly inTitle: readonly string[];
  /** Phrases that count anywhere. */
  readonly anywhere: readonly string[];
  /** Phrases that contain such a word but mean something else: they are taken out first. */
  readonly except: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'duty',
    indicators: [1],
    inTitle: ['การปฏิบัติหน้าที่', 'การปฏิบัติงาน', 'การปฏิบัติราชการ'],
    anywhere: ['คู่มือการปฏิบัติงาน', 'คู่มือปฏิบัติงาน', 'มาตรฐานการปฏิบัติงาน', 'แนวทางการปฏิบัติงาน'],
    except: ['จากการปฏิบัติหน้าที่', 'ละเว้นการปฏิบัติหน้าที่', 'ประเมินผลการปฏิบัติงาน', 'ประเมินผลการปฏิบัติราชการ'],
  },
  {
    id: 'budget',
    indicators: [2],
    inTitle: ['งบประมาณ', 'จัดซื้อจัดจ้าง', 'จัดหาพัสดุ', 'การเงินการคลัง'],
    anywhere: ['การใช้งบประมาณ', 'การใช้จ่ายงบประมาณ', 'เบิกจ่ายงบประมาณ', 'การจัดซื้อจัดจ้าง', 'แผนจัดซื้อจัดจ้าง'],
    except: ['ปีงบประมาณ'],
  },
  {
    id: 'power',
    indicators: [3],
    inTitle: ['ใช้อำนาจ', 'ดุลพินิจ', 'ดุลยพินิจ', 'บริหารงานบุคคล', 'ทรัพยากรบุคคล', 'มอบหมายงาน', 'เลื่อนเงินเดือน', 'เลื่อนขั้นเงินเดือน'],
    anywhere: [
      'การใช้อำนาจ',
      'ใช้ดุลพินิจ',
      'ใช้ดุลยพินิจ',
      'บริหารงานบุคคล',
      'ทรัพยากรบุคคล',
      'มอบหมายงาน',
      'เลื่อนเงินเดือน',
      'เลื่อนขั้นเงินเดือน',
      'ประเมินผลการปฏิบัติงาน',
      'ประเมินผลการปฏิบัติราชการ',
    ],
    except: [],
  },
  {
    id: 'assets',
    indicators: [4],
    inTitle: ['ทรัพย์สิน', 'ครุภัณฑ์', 'ยืมพัสดุ', 'รถยนต์ส่วนกลาง', 'รถราชการ'],
    anywhere: ['ทรัพย์สินของราชการ', 'ทรัพย์สินของทางราชการ', 'ทรัพย์สินราชการ', 'ยืมทรัพย์สิน', 'ยืมพัสดุ', 'ยืมครุภัณฑ์', 'คืนทรัพย์สิน'],
    except: ['ทรัพย์สินหรือประโยชน์', 'บัญชีทรัพย์สินและหนี้สิน', 'บัญชีแสดงรายการทรัพย์สิน', 'ทรัพย์สินทางปัญญา'],
  },
  {
    id: 'complaints',
    indicators: [5],
    inTitle: ['ร้องเรียน', 'แจ้งเบาะแส', 'แก้ไขปัญหาการทุจริต', 'แก้ปัญหาการทุจริต'],
    anywhere: ['ร้องเรียนการทุจริต', 'แจ้งเบาะแส', 'แก้ไขปัญหาการทุจริต', 'แก้ปัญหาการทุจริต'],
    except: [],
  },
  {
    id: 'corruption',
    indicators: [5, 10],
    inTitle: ['ทุจริต', 'ขัดกันระหว่างผลประโยชน์', 'ผลประโยชน์ทับซ้อน'],
    anywhere: ['ต่อต้านการทุจริต'],
    except: [],
  },
  {
    id: 'prevention',
    indicators: [10],
    inTitle: [
      'ป้องกันการทุจริต',
      'ความเสี่ยง',
      'สินบน',
      'No Gift',
      'ของขวัญ',
      'ธรรมจรรยา',
      'จริยธรรม',
      'คุณธรรมและความโปร่งใส',
      'วัฒนธรรมองค์กร',
      'การมีส่วนร่วมของผู้บริหาร',
      'ผลการประเมิน ITA',
      'สุจริต',
    ],
    anywhere: ['ป้องกันการทุจริต', 'ความเสี่ยงการทุจริต', 'No Gift Policy', 'ไม่รับของขวัญ', 'ให้หรือรับสินบน', 'ประมวลจริยธรรม', 'ธรรมจรรยา'],
    except: [],
  },
  {
    id: 'service',
    indicators: [6],
    inTitle: ['ให้บริการ', 'รับบริการ', 'คุณภาพการดำเนินงาน', 'ความพึงพอใจ', 'คุณภาพบริการ', 'งานบริการ'],
    anywhere: [
      'คุณภาพการดำเนินงาน',
      'คุณภาพการให้บริการ',
      'มาตรฐานการให้บริการ',
      'คู่มือการให้บริการ',
      'คู่มือสำหรับประชาชน',
      'ระยะเวลาการให้บริการ',
      'ความพึงพอใจของผู้รับบริการ',
      'ความพึงพอใจของประชาชน',
    ],
    except: ['ผู้ให้บริการอินเทอร์เน็ต'],
  },
  {
    id: 'e-service',
    indicators: [8],
    inTitle: ['E-Service', 'ระบบออนไลน์', 'บริการออนไลน์', 'ช่องทางออนไลน์'],
    anywhere: ['E-Service', 'บริการออนไลน์', 'บริการผ่านระบบออนไลน์', 'ยื่นคำขอออนไลน์'],
    except: [],
  },
  {
    id: 'improvement',
    indicators: [8],
    inTitle: ['ปรับปรุงการทำงาน', 'ปรับปรุงระบบการทำงาน', 'ปรับปรุงการให้บริการ', 'กระบวนการปฏิบัติงาน', 'ลดขั้นตอน', 'ลดระยะเวลา'],
    anywhere: ['ปรับปรุงการทำงาน', 'ปรับปรุงระบบการทำงาน', 'ปรับปรุงการให้บริการ', 'ลดขั้นตอน'],
    except: [],
  },
  {
    id: 'participation',
    indicators: [8],
    inTitle: ['มีส่วนร่วม', 'รับฟังความคิดเห็น'],
    anywhere: ['เปิดโอกาสให้ประชาชนมีส่วนร่วม', 'เปิดโอกาสให้ผู้รับบริการ', 'รับฟังความคิดเห็นของประชาชน'],
    except: ['การมีส่วนร่วมของผู้บริหาร'],
  },
  {
    id: 'communication',
    indicators: [7],
    inTitle: ['การสื่อสาร', 'ประชาสัมพันธ์', 'ข่าวสาร', 'ช่องทางการติดต่อ', 'ข้อมูลการติดต่อ', 'เว็บไซต์', 'Q&A', 'Social Network', 'ถามตอบ'],
    anywhere: ['ประสิทธิภาพการสื่อสาร', 'ช่องทางการสื่อสาร', 'ช่องทางการประชาสัมพันธ์', 'ช่องทางการติดต่อ', 'เผยแพร่ข้อมูลข่าวสาร', 'Q&A'],
    except: [],
  },
  {
    id: 'disclosure',
    indicators: [9],
    inTitle: ['เปิดเผยข้อมูล', 'ข้อมูลสาธารณะ', 'เผยแพร่ข้อมูล', 'ข้อมูลข่าวสาร', 'ข้อมูลเปิด', 'Open Data', 'ข้อมูลพื้นฐาน'],
    anywhere: ['เปิดเผยข้อมูล', 'ข้อมูลสาธารณะ', 'เผยแพร่ข้อมูล', 'ศูนย์ข้อมูลข่าวสาร'],
    except: [],
  },
];

/** What an O item is about whose title has none of these words: it stands for publishing what it names. */
export const PLAIN_ITEM_TOPIC = 'disclosure';

/** Without blanks and letter case, so that `No gift  policy` is found however it is set. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

export interface TopicFound {
  readonly topic: Topic;
  /** Words found, as listed above; of words that contain one another only the longest. */
  readonly words: readonly string[];
}

/** Each word once, and none that another one contains. */
export function longestOnly(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && squeezed(other).includes(squeezed(word))));
}

/** A word of the lists above beside what a squeezed text is searched for. */
interface Spelled {
  readonly word: string;
  readonly plain: string;
}

const spelled = (words: readonly string[]): readonly Spelled[] => words.map((word) => ({ word, plain: squeezed(word) }));

/** The lists in the form in which they are compared, made once: long plans ask for them thousands of times. */
const SPELLED = TOPICS.map((topic) => ({
  topic,
  except: topic.except.map(squeezed),
  title: spelled([...topic.inTitle, ...topic.anywhere]),
  text: spelled(topic.anywhere),
}));

const findAny = wordFinder(SPELLED.flatMap(({ except, title }) => [...except, ...title.map(({ plain }) => plain)]));

/** The topics of a text and the words that gave them away. */
export function topicsIn(text: string, place: 'title' | 'text'): readonly TopicFound[] {
  const plain = squeezed(text);
  const there = findAny(plain);
  if (there.size === 0) return [];
  return SPELLED.flatMap(({ topic, except, [place]: words }) => {
    const seen = words.filter((word) => there.has(word.plain));
    if (seen.length === 0) return [];
    const rest = except.reduce((left, phrase) => (there.has(phrase) ? left.split(phrase).join('|') : left), plain);
    const found = rest === plain ? seen : seen.filter((word) => rest.includes(word.plain));
    return found.length > 0 ? [{ topic, words: longestOnly(found.map(({ word }) => word)) }] : [];
  });
}
