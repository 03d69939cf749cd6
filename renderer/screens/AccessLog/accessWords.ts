import type { AccessFilter, AccessLogWording } from '../../../shared/bridge/accessLog.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { Words } from '../../../shared/text/words.ts';

/** The words for the lines of the log. */
export function accessWords(t: Words): Pick<AccessLogWording, 'person' | 'recoveryCode' | 'unreadable' | 'actions'> {
  return {
    person: t('accessLog.person'),
    recoveryCode: t('accessLog.recoveryCode'),
    unreadable: t('accessLog.unreadable'),
    actions: {
      'store.create': t('access.store.create'),
      'store.unlock': t('access.store.unlock'),
      'store.failedOpening': t('access.store.failedOpening'),
      'store.backup': t('access.store.backup'),
      'store.restore': t('access.store.restore'),
      'store.changePassphrase': t('access.store.changePassphrase'),
      'store.renewRecoveryCode': t('access.store.renewRecoveryCode'),
      'store.addPerson': t('access.store.addPerson'),
      'store.removePerson': t('access.store.removePerson'),
      'store.namePerson': t('access.store.namePerson'),
      'claims.create': t('access.claims.create'),
      'claims.open': t('access.claims.open'),
      'claims.apply': t('access.claims.apply'),
      'claims.acknowledgePackNews': t('access.claims.acknowledgePackNews'),
      'claims.archive': t('access.claims.archive'),
      'claims.remove': t('access.claims.remove'),
      'history.begin': t('access.history.begin'),
      'history.undo': t('access.history.undo'),
      'history.explain': t('access.history.explain'),
      'history.view': t('access.history.view'),
      'history.viewAsOn': t('access.history.viewAsOn'),
      'history.acknowledgeAlteration': t('access.history.acknowledgeAlteration'),
      'evidence.view': t('access.evidence.view'),
      'exports.view': t('access.exports.view'),
      'exports.write': t('access.exports.write'),
      'exports.handOver': t('access.exports.handOver'),
      'sheets.view': t('access.sheets.view'),
      'deadlines.exportCalendar': t('access.deadlines.exportCalendar'),
      'forms.save': t('access.forms.save'),
      'forms.handOver': t('access.forms.handOver'),
      'forms.remove': t('access.forms.remove'),
      'accessLog.view': t('access.accessLog.view'),
      'accessLog.handOver': t('access.accessLog.handOver'),
    },
  };
}

function describePeriod({ claimId, from, until }: AccessFilter, t: Words): string {
  const days =
    from !== null && until !== null
      ? t('accessLog.paper.between', { from: formatDate(from), until: formatDate(until) })
      : from !== null
        ? t('accessLog.paper.since', { from: formatDate(from) })
        : until !== null
          ? t('accessLog.paper.until', { until: formatDate(until) })
          : t('accessLog.paper.whole');
  return claimId === null ? days : t('accessLog.paper.ofClaim', { period: days, claim: formatCode(claimId) });
}

/** The words of the printed log, in the language of `t`. */
export function accessLogWording(filter: AccessFilter, t: Words): AccessLogWording {
  return {
    ...accessWords(t),
    title: t('accessLog.title'),
    // Filled in when the page is set.
    sheet: t('accessLog.paper.sheet', { sheet: '{sheet}' }),
    period: t('accessLog.paper.period'),
    periodShown: describePeriod(filter, t),
    printed: t('accessLog.paper.printed'),
    zone: t('accessLog.paper.zone'),
    lines: t('accessLog.paper.lines'),
    head: t('accessLog.paper.head'),
    headMeaning: t('accessLog.paper.headMeaning'),
    state: { whole: t('accessLog.paper.isWhole'), altered: t('accessLog.paper.isAltered') },
    leftOut: t('accessLog.paper.leftOut'),
    counts: t('accessLog.paper.counts'),
    entries: t('accessLog.paper.entries'),
    none: t('accessLog.none'),
    columns: {
      when: t('accessLog.when'),
      who: t('accessLog.who'),
      what: t('accessLog.what'),
      claim: t('accessLog.claim'),
      count: t('accessLog.paper.times'),
    },
  };
}
