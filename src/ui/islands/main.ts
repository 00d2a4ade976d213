import { offerCopy } from './copy-text.ts';
import { focusErrorSummary } from './focus-error-summary.ts';
import { offerPrint } from './offer-print.ts';
import { refreshProgress } from './refresh.ts';
import { submitOnce } from './submit-once.ts';
import { keepDrafts } from './unsaved.ts';

/* Everything here is a comfort: with the script missing or failing, every page still works. */
focusErrorSummary(document);
keepDrafts(document, () => window.localStorage);
submitOnce(window);
refreshProgress(document);
offerPrint(window);
offerCopy(window);
