import type { RouteId } from '../../renderer/routes.ts';
import { writtenStates } from './states/written.ts';
import type { ScreenState } from './screenState.ts';
import { accessLogStates } from './states/accessLog.ts';
import { afterFilingStates, awardPaymentStates, paperAloneStates } from './states/afterFiling.ts';
import { amountStates } from './states/amount.ts';
import { checkStates } from './states/check.ts';
import { claimsStates } from './states/claims.ts';
import { deadlinesStates } from './states/deadlines.ts';
import { documentsStates } from './states/documents.ts';
import { exportStates } from './states/export.ts';
import { formsStates, formStates } from './states/forms.ts';
import { historyStates } from './states/history.ts';
import { lossStates, lossesStates, paymentStates } from './states/losses.ts';
import { familyStates } from './states/family.ts';
import { newClaimStates } from './states/newClaim.ts';
import { reviewStates } from './states/review.ts';
import { risksStates } from './states/risks.ts';
import { routesStates } from './states/routes.ts';
import { safeguardsStates } from './states/safeguards.ts';
import { settingsStates } from './states/settings.ts';
import { startStates } from './states/start.ts';
import { stepStates } from './states/step.ts';
import { taskListStates } from './states/taskList.ts';

/** A route, or the window before it opens. */
export type Place = RouteId | 'start';

/** Every route with its states; the window before it opens is one more place. A route that is missing here does not compile. */
export const screenStates: Readonly<Record<Place, readonly ScreenState[]>> = {
  start: startStates,
  claims: claimsStates,
  deadlines: deadlinesStates,
  newClaim: newClaimStates,
  taskList: taskListStates,
  step: stepStates,
  documents: documentsStates,
  losses: lossesStates,
  loss: lossStates,
  payment: paymentStates,
  written: writtenStates,
  routes: routesStates,
  risks: risksStates,
  safeguards: safeguardsStates,
  amount: amountStates,
  review: reviewStates,
  export: exportStates,
  afterFiling: afterFilingStates,
  awardPayment: awardPaymentStates,
  paperAlone: paperAloneStates,
  family: familyStates,
  history: historyStates,
  check: checkStates,
  accessLog: accessLogStates,
  forms: formsStates,
  form: formStates,
  settings: settingsStates,
};
