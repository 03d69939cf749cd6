/** What the program says on the papers that come of any form of an office; `{sheet}` is the number of a continuation sheet. */
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
  sheetOrigin: {
    en: 'Answers to a form of the authority, in the order in which the office put them.',
    ru: 'Ответы к форме органа в том порядке, в каком их расположила организация.',
    kk: 'Орган нысанына жауаптар, ұйым белгілеген ретпен.',
    ky: 'Органдын формасына жооптор, уюм койгон ирет менен.',
  },
  sheetNote: {
    en: 'Answers in the order of the form, to be written into it by hand. This sheet is not filed.',
    ru: 'Ответы в порядке самой формы: впишите их в неё от руки. Этот лист не подаётся.',
    kk: 'Жауаптар нысанның өз ретімен берілген: оларды нысанға қолмен жазыңыз. Бұл парақ тапсырылмайды.',
    ky: 'Жооптор форманын өз ирети менен берилди: аларды формага кол менен жазыңыз. Бул барак тапшырылбайт.',
  },
  yes: { en: 'Yes', ru: 'Да', kk: 'Иә', ky: 'Ооба' },
  no: { en: 'No', ru: 'Нет', kk: 'Жоқ', ky: 'Жок' },
} as const;
