import { z } from 'zod';

/** What the access log tells of: who opened the workspace, what they looked at, what they changed in it and what left it. */
export const accessActionSchema = z.enum([
  'store.create',
  'store.unlock',
  'store.failedOpening',
  'store.backup',
  'store.restore',
  'store.changePassphrase',
  'store.renewRecoveryCode',
  'store.addPerson',
  'store.removePerson',
  'store.namePerson',
  'claims.create',
  'claims.open',
  'claims.apply',
  'claims.acknowledgePackNews',
  'claims.archive',
  'claims.remove',
  'history.begin',
  'history.view',
  'history.viewAsOn',
  'history.acknowledgeAlteration',
  'evidence.view',
  'exports.view',
  'exports.write',
  'exports.handOver',
  'sheets.view',
  'deadlines.exportCalendar',
  'accessLog.view',
  'accessLog.handOver',
]);
export type AccessAction = z.infer<typeof accessActionSchema>;
