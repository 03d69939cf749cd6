import { draftedPaperSchema } from '../../../shared/packs/draftedPaper.ts';
import { packSchema, type JurisdictionPack } from '../../../shared/packs/pack.ts';
import { inventedPack } from '../inventedPack.ts';

const text = (words: string) => ({ en: words, ru: words });
const cites = (article: string) => [{ act: 'Invented Act', article, confidence: 'verbatim' }];

const facts = {
  'filing.number': { kind: 'text', label: text('Number'), optional: true },
  'registered.date': { kind: 'date', label: text('In the register on') },
  'decision.outcome': {
    kind: 'choice',
    label: text('What was decided'),
    options: ['granted', 'partly', 'refused', 'returned'].map(id => ({ id, label: text(id) })),
  },
  'decision.received': { kind: 'date', label: text('Decision received on') },
  'decision.sum': { kind: 'money', label: text('Awarded') },
  'decision.grounds': {
    kind: 'choices',
    label: text('Grounds'),
    options: ['lateFiling', 'noProof'].map(id => ({ id, label: text(id) })),
  },
  'complaint.date': { kind: 'date', label: text('Complaint filed on') },
  'payment.date': { kind: 'date', label: text('Paid on') },
  'award.moral': { kind: 'money', label: text('Moral harm awarded') },
  'convict.asksRelease': { kind: 'boolean', label: text('Release is asked for') },
};

function paper(id: string, title: string, more: object = {}) {
  return draftedPaperSchema.parse({
    id,
    kind: 'drafted',
    scheme: 'fund',
    title: text(title),
    audience: 'authority',
    languages: ['ru'],
    bundled: false,
    blocks: [{ kind: 'paragraph', from: 'draft', text: text('The decision is wrong.') }],
    signatories: [],
    origin: { text: text('Ours'), cites: cites('1') },
    ...more,
  });
}

/** The invented fund followed after its filing: the steps of its own chain, a decision, a complaint, an award and a gauge. */
export function followedPack(more: object = {}): JurisdictionPack {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  const later = [
    paper('complaint', 'Complaint'),
    paper('request', 'Request to pay'),
    paper('restoration', 'Petition to restore the term'),
  ];
  return packSchema.parse({
    ...pack,
    facts: { ...pack.facts, ...facts },
    interview: {
      sections: [...pack.interview.sections, { id: 'later', title: text('Later'), stage: 'afterFiling' }],
      steps: [
        ...pack.interview.steps,
        {
          id: 'later',
          section: 'later',
          title: text('What came of it'),
          why: text('The days that follow turn on it.'),
          cites: cites('8'),
          asks: Object.keys(facts),
        },
      ],
    },
    schemes: [
      {
        ...fund,
        deadlines: [
          ...(fund?.deadlines ?? []),
          {
            id: 'complain',
            label: text('Complain'),
            binds: 'claimant',
            from: [{ fact: 'decision.received' }],
            counts: { rule: 'within', period: { count: 15, unit: 'days' } },
            doneOn: 'complaint.date',
            cites: cites('106'),
          },
        ],
        papers: [...(fund?.papers ?? []), ...later.map(({ id }) => id)],
        afterFiling: {
          filedOn: 'filing.date',
          number: 'filing.number',
          steps: [
            ['decide', 'decision.date', undefined],
            ['register', 'registered.date', undefined],
            ['pay', 'payment.date', 'request'],
          ].map(([id = '', doneOn, latePaper]) => ({
            id,
            label: text(id),
            actor: 'authority',
            deadline: id,
            doneOn,
            late: text('Ask in writing.'),
            ...(latePaper !== undefined && { latePaper }),
            cites: cites('8'),
          })),
          determination: {
            on: 'decision.date',
            receivedOn: 'decision.received',
            outcome: 'decision.outcome',
            sum: 'decision.sum',
            grounds: 'decision.grounds',
          },
          refusalGrounds: ['lateFiling', 'noProof'].map(id => ({
            id,
            label: text(id),
            answeredBy: ['ruling'],
            answer: text('Show the ruling.'),
            cites: cites('8(7)'),
          })),
          complaints: [{ paper: 'complaint', deadline: 'complain', to: text('The court'), unsettled: 'rollOver' }],
          restoration: 'restoration',
        },
        gauges: [
          {
            id: 'moral',
            label: text('Moral harm made good'),
            of: { op: 'stated', fact: 'award.moral' },
            paid: { op: 'awardPaid', for: 'moral' },
            atLeastPercent: 75,
            appliesWhen: { op: 'isTrue', fact: 'convict.asksRelease' },
            cites: cites('79'),
          },
        ],
        ...more,
      },
    ],
    papers: [...pack.papers, ...later],
  });
}
