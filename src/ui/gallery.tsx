import type { JSX } from 'preact';
import { Appraisal } from './gallery/appraisal.tsx';
import { ConflictPage } from './gallery/conflict.tsx';
import { Criterion } from './gallery/criterion.tsx';
import type { Sample } from './gallery/frame.tsx';
import { Home } from './gallery/home.tsx';
import { ImportStep } from './gallery/import-step.tsx';
import { Leader } from './gallery/leader.tsx';
import { Lookup } from './gallery/lookup.tsx';
import { RecordForm } from './gallery/record-form.tsx';
import { Failure, SignIn } from './gallery/sign-in.tsx';
import { Slips } from './gallery/slips.tsx';
import { Units } from './gallery/units.tsx';

/**
 * Pages of the product with invented content, which between them show every component. They are
 * for looking at and for tests; no address of the application leads here.
 */
export function gallery(sample: Sample): Readonly<Record<string, JSX.Element>> {
  return {
    home: <Home {...sample} />,
    criterion: <Criterion {...sample} />,
    units: <Units {...sample} />,
    'record-form': <RecordForm {...sample} wrong={false} />,
    'record-form-wrong': <RecordForm {...sample} />,
    'import-step': <ImportStep {...sample} />,
    appraisal: <Appraisal {...sample} />,
    conflict: <ConflictPage {...sample} />,
    leader: <Leader {...sample} />,
    lookup: <Lookup {...sample} />,
    slips: <Slips {...sample} />,
    'sign-in': <SignIn {...sample} />,
    failure: <Failure {...sample} />,
  };
}
