import type { HostFailure } from '../../excel/types';
import { Failure } from './Failure';

/** The workbook could not even be read: the refusal fills the work; the footer tries again. */
export function FirstFailure({ failure }: { readonly failure: HostFailure }) {
  return (
    <div className="alone">
      <Failure failure={failure} heading="h2" />
    </div>
  );
}
