import type { DemandedItem } from './demandedContents.ts';

/** The facts that name who claims and who is claimed from. */
export interface Parties {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly defendant: string;
  readonly defendantAddress: string;
  /** Of a person: what the claimant may know of them besides. */
  readonly defendantContacts: boolean;
}

const victimAndAccused: Parties = {
  name: 'victim.fullName',
  address: 'victim.address',
  phone: 'victim.phone',
  email: 'victim.email',
  defendant: 'accused.fullName',
  defendantAddress: 'accused.address',
  defendantContacts: true,
};

const asked = { article: '134(2)(2)', under: 'Истец' };
const acting = { article: '134(2)(2)', under: 'Представитель истца' };
const sued = { article: '134(2)(3)', under: 'Ответчик' };

function ofClaimant({ name, address, phone, email }: Parties): readonly DemandedItem[] {
  return [
    { words: 'наименование истца', ...asked, holds: name },
    { words: 'почтовый адрес … и его место жительства', ...asked, holds: address },
    { words: 'номер мобильного телефона', ...asked, holds: phone },
    { words: 'банковские реквизиты (если таковые имеются)', ...asked, holds: 'bank.details', ifAny: true },
    { words: 'адрес электронной почты (если таковые имеются)', ...asked, holds: email, ifAny: true },
  ];
}

const ofRepresentative: readonly DemandedItem[] = [
  { words: 'наименование представителя', ...acting, holds: 'representative.fullName' },
  { words: 'номер мобильного телефона представителя', ...acting, holds: 'representative.phone' },
  {
    words: 'адрес электронной почты представителя (если таковые имеются)',
    ...acting,
    holds: 'representative.email',
    ifAny: true,
  },
  { words: 'и его адрес, если заявление подается представителем', ...acting, holds: 'representative.address' },
];

function ofDefendant({ defendant, defendantAddress, defendantContacts }: Parties): readonly DemandedItem[] {
  const contacts: readonly DemandedItem[] = [
    { words: 'номер мобильного телефона, если известен истцу', ...sued, holds: 'accused.phone', ifAny: true },
    { words: 'банковские реквизиты, если известны истцу', ...sued, holds: 'accused.bankDetails', ifAny: true },
    { words: 'адрес электронной почты, если известен истцу', ...sued, holds: 'accused.email', ifAny: true },
  ];
  return [
    { words: 'наименование ответчика', ...sued, holds: defendant },
    { words: 'его почтовый адрес … его место жительства', ...sued, holds: defendantAddress },
    ...(defendantContacts ? contacts : []),
  ];
}

const circumstances =
  'Обстоятельства, на которых истец основывает свои требования, и доказательства, подтверждающие эти обстоятельства';

/** Article 134(2) of the Civil Procedure Code of Kyrgyzstan, edition of 22.09.2025, in its order; then 134(4). */
export function kyrgyzClaim(parties: Partial<Parties> = {}): readonly DemandedItem[] {
  const named = { ...victimAndAccused, ...parties };
  return [
    {
      words: 'наименование суда, в который подается заявление',
      article: '134(2)(1)',
      under: 'addressee',
      holds: 'civil.court',
    },
    ...ofClaimant(named),
    ...ofRepresentative,
    ...ofDefendant(named),
    { words: 'требование истца', article: '134(2)(4)', under: 'Требование истца', holds: 'sum' },
    {
      words:
        'обстоятельства, на которых истец основывает свои требования, и доказательства, подтверждающие эти обстоятельства',
      article: '134(2)(5)',
      under: circumstances,
      holds: 'circumstances',
    },
    { words: 'цена иска, если иск подлежит оценке', article: '134(2)(6)', under: 'Цена иска', holds: 'sum' },
    {
      words: 'перечень прилагаемых к заявлению документов',
      article: '134(2)(7)',
      under: 'Перечень прилагаемых к заявлению документов',
      holds: 'enclosures',
    },
    {
      words: 'Заявление подписывается истцом или представителем',
      article: '134(4)',
      under: 'Перечень прилагаемых к заявлению документов',
      holds: 'signature',
    },
  ];
}
