import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import type { PieceChange } from '../../../shared/domain/claimPiece.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { isIsoDate } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { formatAnswer } from '../../components/fields/formatAnswer.ts';
import type { SumStyle } from '../sumText.ts';

/** What was changed, and what it was and is, in words. */
export interface PieceInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Of a long text so much as tells it from another. */
const mostLetters = 200;
const shorten = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

/** A question as the name of its answer: no question mark before a colon. */
const asName = (question: string) => question.replace(/\?$/u, '');

/** Says one change of a claim in the words of its law. */
export function describePiece(change: PieceChange, pack: JurisdictionPack, style: SumStyle): PieceInWords {
  const { t, language, currency } = style;
  const named = (label: LocalText | undefined, name: string) =>
    label === undefined ? name : inLanguage(label, language).text;
  const scheme = (id: string) => named(pack.schemes.find(known => known.id === id)?.label, id);
  const document = (id: string) => named(pack.documents[id]?.label, id);
  const head = (id: string) => named(pack.law.heads[id]?.label, id);
  const money = (minor: MinorUnits) => formatMoney(minor, currency, language);
  const say = <Value>(
    label: string,
    values: { before: Value | null; after: Value | null },
    write: (value: Value) => string,
  ) => {
    const inWords = (value: Value | null) => (value === null ? t('history.nothing') : write(value));
    return { label, before: inWords(values.before), after: inWords(values.after) };
  };
  const yesOrNo = (value: true | null) => t(value === null ? 'common.no' : 'common.yes');
  const flag = (label: string, values: { before: true | null; after: true | null }) => ({
    label,
    before: yesOrNo(values.before),
    after: yesOrNo(values.after),
  });
  const { key } = change;

  switch (change.part) {
    case 'title':
      return say(t('history.part.title'), change, title => title);
    case 'answers': {
      const definition = pack.facts[key];
      return say(asName(named(definition?.label, key)), change, value =>
        definition === undefined ? '' : shorten(formatAnswer(definition, value, style)),
      );
    }
    case 'notKnown':
      return flag(t('history.part.notKnown', { name: named(pack.facts[key]?.label, key) }), change);
    case 'takenFromCheck':
      return flag(t('history.part.takenFromCheck', { name: named(pack.facts[key]?.label, key) }), change);
    case 'losses':
      return say(
        t('history.part.loss', { name: head(change.after?.head ?? change.before?.head ?? key) }),
        change,
        loss =>
          [money(loss.minor), loss.incurredOn === undefined ? '' : formatDate(loss.incurredOn), loss.note ?? '']
            .filter(text => text !== '')
            .join(', '),
      );
    case 'payments':
      return say(
        t('history.part.payment', { name: change.after?.source ?? change.before?.source ?? key }),
        change,
        payment =>
          [money(payment.minor), payment.receivedOn === undefined ? '' : formatDate(payment.receivedOn)]
            .filter(text => text !== '')
            .join(', '),
      );
    case 'awardPayments':
      return say(
        t('history.part.awardPayment', { name: scheme(change.after?.scheme ?? change.before?.scheme ?? key) }),
        change,
        payment => `${money(payment.minor)}, ${formatDate(payment.receivedOn)}`,
      );
    case 'evidence':
      return say(
        t('history.part.evidence', { name: document(change.after?.document ?? change.before?.document ?? key) }),
        change,
        held => held.fileName,
      );
    case 'requestedDocuments':
      return say(t('history.part.requested', { name: document(key) }), change, day =>
        isIsoDate(day) ? formatDate(day) : day,
      );
    case 'pursued':
      return flag(t('history.part.pursued', { name: scheme(key) }), change);
    case 'readings': {
      const unsettled = pack.law.unsettled[key];
      return say(asName(named(unsettled?.question, key)), change, reading =>
        named(unsettled?.readings.find(({ id }) => id === reading)?.label, reading),
      );
    }
    case 'blocks': {
      const blocks = pack.papers.flatMap(paper => (paper.kind === 'drafted' ? paper.blocks : []));
      const block = blocks.find(part => part.kind === 'lawyer' && part.id === key);
      const title = block?.kind === 'lawyer' ? block.title : undefined;
      return say(t('history.part.block', { name: named(title, key) }), change, ({ text }) => shorten(text));
    }
    case 'safeguardsDone':
      return flag(
        t('history.part.safeguard', { name: named(pack.safeguards.find(({ id }) => id === key)?.text, key) }),
        change,
      );
    default:
      return change satisfies never;
  }
}
