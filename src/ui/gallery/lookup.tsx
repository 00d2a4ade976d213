import { Notice } from '../notice.tsx';
import { Page } from '../page.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Panel } from '../panel.tsx';
import { SummaryList } from '../summary-list.tsx';
import { footerLinks, organisation, type Sample } from './frame.tsx';

/** What anyone sees who scans the code of a certificate; in English, and without an account. */
export function Lookup({ assets }: Sample) {
  return (
    <Page
      lang="en"
      assets={assets}
      title="Certificate 7KQ2-M9"
      homeHref="#"
      nav={[]}
      otherLanguageHref="?lang=vi"
      organisation={organisation}
      footerLinks={footerLinks}
    >
      <PageHeading over="Certificate 7KQ2-M9" title="Trường THPT Minh Sơn" />
      <Notice lang="en" tone="success" heading="This certificate is valid">
        <p>It was issued by the Steering Committee and has not been revoked.</p>
      </Notice>
      <Panel id="certificate" heading="Certificate">
        <SummaryList
          lang="en"
          rows={[
            { label: 'Recognised as', value: 'Exemplary in security and order, 2026' },
            { label: 'Decision', value: '112/QĐ-BCĐ, 24/12/2026' },
            { label: 'Signed by', value: 'Head of the Steering Committee' },
          ]}
        />
      </Panel>
    </Page>
  );
}
