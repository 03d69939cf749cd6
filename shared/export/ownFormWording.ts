/** What the program prints on the continuation sheet of any form that an office mapped; `{sheet}` is the sheet's number. */
export const ownFormWording = {
  continuedOn: {
    en: '(continued on sheet {sheet})',
    ru: '(продолжение на листе {sheet})',
    kk: '(жалғасы {sheet}-парақта)',
    ky: '(уландысы {sheet}-баракта)',
  },
  continuationTitle: {
    en: 'Continuation of the form',
    ru: 'Продолжение формы',
    kk: 'Нысанның жалғасы',
    ky: 'Форманын уландысы',
  },
  origin: {
    en: 'The form of the authority, filled as the office mapped it.',
    ru: 'Форма органа; что в неё вписывается, определила организация.',
    kk: 'Органның нысаны; оған не жазылатынын ұйым белгіледі.',
    ky: 'Органдын формасы; ага эмне жазылаарын уюм белгиледи.',
  },
} as const;
