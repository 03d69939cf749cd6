import type { ComponentType } from 'react';
import type { PlainMessageId } from '../shared/text/words.ts';

interface Route {
  readonly id: string;
  /** In wouter's spelling; the address says ids only. */
  readonly path: string;
  /** The window's title: neutral, for anybody who reads the task bar. */
  readonly title: PlainMessageId;
  readonly screen: () => Promise<ComponentType>;
}

/** Every place of the open workspace. A screen is a folder in `screens/` and an entry here. */
export const routes = [
  {
    id: 'claims',
    path: '/claims',
    title: 'claimList.windowTitle',
    screen: async () => (await import('./screens/ClaimList/ClaimList.tsx')).ClaimList,
  },
  {
    id: 'deadlines',
    path: '/deadlines',
    title: 'deadlines.windowTitle',
    screen: async () => (await import('./screens/Deadlines/Deadlines.tsx')).Deadlines,
  },
  {
    id: 'newClaim',
    path: '/claims/new/:from?',
    title: 'newClaim.windowTitle',
    screen: async () => (await import('./screens/NewClaim/NewClaim.tsx')).NewClaim,
  },
  {
    id: 'taskList',
    path: '/claims/:claimId',
    title: 'taskList.windowTitle',
    screen: async () => (await import('./screens/TaskList/TaskList.tsx')).TaskList,
  },
  {
    id: 'step',
    path: '/claims/:claimId/step/:stepId/:fact?/:from?',
    title: 'step.windowTitle',
    screen: async () => (await import('./screens/Step/Step.tsx')).Step,
  },
  {
    id: 'documents',
    path: '/claims/:claimId/documents/:document?',
    title: 'documents.windowTitle',
    screen: async () => (await import('./screens/Documents/Documents.tsx')).Documents,
  },
  {
    id: 'losses',
    path: '/claims/:claimId/losses',
    title: 'losses.windowTitle',
    screen: async () => (await import('./screens/Losses/Losses.tsx')).Losses,
  },
  {
    id: 'loss',
    path: '/claims/:claimId/losses/:lossId',
    title: 'losses.windowTitle',
    screen: async () => (await import('./screens/Losses/Loss.tsx')).Loss,
  },
  {
    id: 'payment',
    path: '/claims/:claimId/payments/:paymentId',
    title: 'losses.windowTitle',
    screen: async () => (await import('./screens/Losses/Payment.tsx')).Payment,
  },
  {
    id: 'routes',
    path: '/claims/:claimId/routes',
    title: 'routes.windowTitle',
    screen: async () => (await import('./screens/Routes/Routes.tsx')).Routes,
  },
  {
    id: 'risks',
    path: '/claims/:claimId/risks',
    title: 'risks.windowTitle',
    screen: async () => (await import('./screens/Risks/Risks.tsx')).Risks,
  },
  {
    id: 'safeguards',
    path: '/claims/:claimId/safeguards',
    title: 'safeguards.windowTitle',
    screen: async () => (await import('./screens/Safeguards/Safeguards.tsx')).Safeguards,
  },
  {
    id: 'amount',
    path: '/claims/:claimId/amount/:scheme',
    title: 'amount.windowTitle',
    screen: async () => (await import('./screens/Amount/Amount.tsx')).Amount,
  },
  {
    id: 'written',
    path: '/claims/:claimId/written/:paper/:block?/:from?',
    title: 'written.windowTitle',
    screen: async () => (await import('./screens/Written/Written.tsx')).Written,
  },
  {
    id: 'review',
    path: '/claims/:claimId/review',
    title: 'review.windowTitle',
    screen: async () => (await import('./screens/Review/Review.tsx')).Review,
  },
  {
    id: 'export',
    path: '/claims/:claimId/export',
    title: 'export.windowTitle',
    screen: async () => (await import('./screens/Export/Export.tsx')).Export,
  },
  {
    id: 'afterFiling',
    path: '/claims/:claimId/after/:scheme',
    title: 'after.windowTitle',
    screen: async () => (await import('./screens/AfterFiling/AfterFiling.tsx')).AfterFiling,
  },
  {
    id: 'awardPayment',
    path: '/claims/:claimId/after/:scheme/payments/:paymentId',
    title: 'losses.windowTitle',
    screen: async () => (await import('./screens/AfterFiling/AwardPayment.tsx')).AwardPayment,
  },
  {
    id: 'paperAlone',
    path: '/claims/:claimId/paper/:scheme/:paper',
    title: 'export.windowTitle',
    screen: async () => (await import('./screens/Export/Export.tsx')).PaperOfClaim,
  },
  {
    id: 'family',
    path: '/claims/:claimId/family',
    title: 'family.windowTitle',
    screen: async () => (await import('./screens/Family/Family.tsx')).Family,
  },
  {
    id: 'history',
    path: '/claims/:claimId/history/:day?',
    title: 'history.windowTitle',
    screen: async () => (await import('./screens/History/History.tsx')).History,
  },
  {
    id: 'check',
    path: '/check/:place?',
    title: 'check.windowTitle',
    screen: async () => (await import('./screens/Check/Check.tsx')).Check,
  },
  {
    id: 'accessLog',
    path: '/access-log/:claimId?',
    title: 'accessLog.windowTitle',
    screen: async () => (await import('./screens/AccessLog/AccessLog.tsx')).AccessLog,
  },
  {
    id: 'forms',
    path: '/forms',
    title: 'forms.windowTitle',
    screen: async () => (await import('./screens/Forms/Forms.tsx')).Forms,
  },
  {
    id: 'form',
    path: '/forms/:formId',
    title: 'forms.windowTitle',
    screen: async () => (await import('./screens/Forms/FormBench.tsx')).FormBench,
  },
  {
    id: 'settings',
    path: '/settings',
    title: 'settings.windowTitle',
    screen: async () => (await import('./screens/Settings/Settings.tsx')).Settings,
  },
] as const satisfies readonly Route[];

export type RouteId = (typeof routes)[number]['id'];

/** Where one starts, and where an unknown address leads. */
export const home = '/claims';
