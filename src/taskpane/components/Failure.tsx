import { useState } from 'react';
import type { HostFailure } from '../../excel/types';
import { useActions } from './actions';
import { Button } from './Button';
import { Glyph, MarkGlyph } from './Glyph';
import { useHost } from './host';
import { TextLink } from './TextLink';
import { useWords } from './words';

interface FailureProps {
  readonly failure: HostFailure;
  /** Level of its headings: below the page's own, or below a section's. */
  readonly heading?: 'h2' | 'h3';
}

/** What happened, how the workbook stands, what to do; and one click away what a support person needs. Never cell contents. */
export function Failure({ failure, heading: Heading = 'h3' }: FailureProps) {
  const words = useWords();
  const { t } = words;
  const { generate } = useActions();
  const text = words.failure(failure);
  return (
    <div className="failure">
      <div className="alarm">
        <MarkGlyph mark="error" size={20} />
        <div>
          <Heading>{text.title}</Heading>
          <p>{text.state}</p>
        </div>
      </div>
      <Heading>{t('fail.do')}</Heading>
      <ol className="numbered">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {text.alternative !== null && (
        <div className="alternative">
          <p>{text.alternative}</p>
          {failure.reason === 'sheet-protected' && <TextLink onClick={() => generate({ newSheet: true })}>{t('fail.alt.action')}</TextLink>}
        </div>
      )}
      <Details failure={failure} />
    </div>
  );
}

function Details({ failure }: { readonly failure: HostFailure }) {
  const { t } = useWords();
  const host = useHost();
  const [copied, setCopied] = useState(false);
  const text = [
    failure.code,
    `step   ${failure.step}`,
    `state  ${failure.state}`,
    ...(failure.sheet === null ? [] : [`sheet  ${failure.sheet}`]),
    `host   ${host.name} ${host.version} ${host.platform}`.trimEnd(),
    `set    ${host.apiSet}`,
    `pane   ${host.pane}`,
  ].join('\n');
  return (
    <details className="details">
      <summary>{t('fail.details')}</summary>
      <pre tabIndex={0}>{text}</pre>
      <Button
        small
        icon={<Glyph name={copied ? 'tick' : 'copy'} size={16} />}
        onClick={() => {
          void copyText(text).then((done) => setCopied(done));
        }}
      >
        {t(copied ? 'fail.copied' : 'fail.copy')}
      </Button>
    </details>
  );
}

/** Some web views refuse the clipboard; then the text is there to be selected by hand. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
