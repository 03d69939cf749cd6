import type { WindowLanguage } from '../../../shared/text/windowLanguage.ts';

interface Term {
  /** The English word in a message; whatever follows are stems, since Kazakh and Kyrgyz words grow at their ends. */
  readonly said: RegExp;
  readonly stems: Readonly<Record<Exclude<WindowLanguage, 'en'>, RegExp>>;
  /** Messages that say it otherwise on purpose. */
  readonly except?: readonly string[];
}

const term = (said: RegExp, ru: RegExp, kk: RegExp, ky: RegExp, except: readonly string[] = []): Term => ({
  said,
  stems: { ru, kk, ky },
  except,
});

/** The words of the field, each by one word in every language: official ones as the codes write them, ours as we chose them. */
export const glossary: readonly Term[] = [
  // As the codes of the two countries write them.
  term(/\bvictims?\b(?!\.)/i, /потерпевш/i, /жәбірленуші/i, /жабырлануучу/i),
  term(/\brepresentatives?\b/i, /представител/i, /өкіл/i, /өкүл/i),
  term(/\bcompensation\b/i, /компенсаци|возмещени/i, /өтемақы|өтеу/i, /компенсаци|ордун толтуруу/i),
  term(/\bmoral harm\b/i, /моральн.. вред/i, /моральдық зиян/i, /моралдык (?:зыян|залал)/i),
  term(/\bstate duty\b/i, /пошлин/i, /мемлекеттік баж/i, /мамлекеттик алым/i),
  term(/\bdeadlines?\b/i, /срок/i, /мерзім/i, /мөөнөт/i),
  term(/\bcourts?\b/i, /суд/i, /сот/i, /сот/i),
  term(/\blaws?\b/i, /закон|юрист/i, /заң/i, /мыйзам|юрист/i, ['cli.assess.head']),
  term(/\barticles?\b/i, /стать/i, /бап/i, /берене|статья/i),
  term(/\bprovisions?\b/i, /норм|стат/i, /норма|бап/i, /норма|берене/i),
  term(/\brulings?\b/i, /постановлени/i, /қаулы/i, /токтом/i),
  term(/\benclosures?\b/i, /приложени/i, /қосымша/i, /тиркеме/i),
  term(/\bdocuments?\b/i, /документ/i, /құжат/i, /документ/i),
  // Ours.
  term(/\bclaims?\b/i, /заявлени/i, /өтініш/i, /арыз/i),
  term(/\broutes?\b/i, /пут/i, /жол/i, /жол/i),
  term(/\breadings? of the law\b/i, /толковани/i, /түсіндіру/i, /чечмелөө/i),
  term(/\bheads? of loss\b/i, /вид/i, /шығын түр/i, /чыгым түр/i),
  term(/\blosses\b/i, /потер|ущерб/i, /шығын/i, /чыгым/i),
  term(/\bpassphrases?\b/i, /фраз/i, /тіркес/i, /айкаш/i),
  term(/\bworkspaces?\b/i, /папк/i, /жұмыс қалта/i, /жумуш папка/i, [
    'backup.checkNotHere',
    'backup.notHere',
    'cli.usage',
    'restore.notHere',
  ]),
  term(/\brecovery code\b/i, /код\p{L}* восстановлени|кодом/iu, /қалпына келтіру код/i, /калыбына келтирүү код/i),
  term(/(?<!-)\bdrafts?\b/i, /чернови/i, /жоба/i, /долбоор/i),
  term(/\bencrypted\b/i, /шифрован/i, /шифрлан/i, /шифрлен/i),
  term(/\bquestions?\b/i, /вопрос/i, /сұрақ|сұрал/i, /суроо/i),
  term(/\bsettings\b/i, /настройк/i, /баптау/i, /жөндөө/i),
  term(/\bfamil(?:y|ies)\b/i, /семь/i, /отбасы/i, /үй-бүлө/i),
];
