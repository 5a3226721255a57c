import { frameworkFor } from '../../assessment/frameworks';
import { publicationOf } from '../../report/publication';
import type { PaneKey } from '../../strings/types';
import type { Found, WrittenReport } from '../state/types';
import { useActions } from './actions';
import { MarkGlyph } from './Glyph';
import { TextLink } from './TextLink';
import { useWords } from './words';

const KEPT: Readonly<Record<string, PaneKey>> = {
  introduction: 'done.kept',
  recommendations: 'done.kept.recommendations',
  signature: 'done.kept.signatures',
  rows: 'done.kept.rows',
};

/** The name that was taken: ours without the number that set it apart. */
const usualName = (sheet: string): string => sheet.replace(/ \(\d+\)$/, '');

/** The report is there: where, what was kept, and what is left to do. */
export function Done({ report, found }: { readonly report: WrittenReport; readonly found: Found }) {
  const { t } = useWords();
  const { generate } = useActions();
  const year = found.prepared.document?.fiscalYear ?? null;
  const publication = year === null ? null : publicationOf(year, frameworkFor);
  return (
    <>
      <div className="outcome">
        <MarkGlyph mark="done" size={36} />
        <h3>{t('done.title')}</h3>
        <p>{t('done.text', { sheet: report.sheet })}</p>
        {report.renamed && <p className="quiet">{t('done.renamed', { taken: usualName(report.sheet), sheet: report.sheet })}</p>}
        {report.draft && <p className="quiet">{t('done.draft')}</p>}
        {report.kept.map((part) => {
          const key = KEPT[part];
          return (
            key !== undefined && (
              <p key={part} className="quiet">
                {t(key)}
              </p>
            )
          );
        })}
      </div>
      <h3>{t('done.next')}</h3>
      <ol className="numbered">
        <li>{t('done.next.read')}</li>
        <li>{t('done.next.pdf')}</li>
        <li>
          {publication === null
            ? t('done.next.publish.plain')
            : t('done.next.publish', { item: publication.item, y: publication.fiscalYear })}
        </li>
      </ol>
      <p>
        <TextLink onClick={() => generate()}>{t('done.again')}</TextLink>
      </p>
    </>
  );
}
