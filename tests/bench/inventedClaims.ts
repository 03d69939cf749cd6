import { claimIdSchema, type Claim } from '../../shared/domain/claim.ts';
import { emptyClaim } from '../../shared/domain/emptyClaim.ts';
import type { FactValue } from '../../shared/domain/fact.ts';
import type { Database } from '../../electron/services/store/openDatabase.ts';
import { wordsOf } from '../../electron/services/claims/wordsOf.ts';
import { today } from './fundCase.ts';
import { seededRandom, type Random } from './seededRandom.ts';

/** As many as stand in a claim that is ready to be filed, about. */
const wordsInClaim = 60;
const vocabularySize = 20_000;
const claimsInTransaction = 5000;

const syllables = 'ба ре на ко ми та лу си во ды ша жи кан тур бек аза ель ге рис оң үй қа'.split(' ');
/** Each claim names these, as claims do. */
const everywhere = 'отдел полиции город улица удостоверение личности'.split(' ');
const texts = ['victim.fullName', 'victim.address', 'representative.fullName', 'recognition.body', 'fund.addressee'];

function drawVocabulary(random: Random): readonly string[] {
  const draw = () => Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
  return [...new Set(Array.from({ length: vocabularySize }, draw))];
}

/** Words as language has them: a few in every tenth claim, most in very few. */
function drawWord(random: Random, vocabulary: readonly string[]): string {
  const place = (random.below(1_000_000) / 1_000_000) ** 3;
  return vocabulary[Math.floor(place * vocabulary.length)] ?? '';
}

/** Invented claims, the same in every run. */
export function* drawClaims(count: number): Generator<Claim> {
  const random = seededRandom(17);
  const vocabulary = drawVocabulary(random);
  for (let number = 1; number <= count; number += 1) {
    const words = [
      ...everywhere,
      ...Array.from({ length: wordsInClaim - everywhere.length }, () => drawWord(random, vocabulary)),
    ];
    const inText = Math.ceil(words.length / texts.length);
    const answers = texts.map((fact, place): [string, FactValue] => [
      fact,
      { type: 'text', text: words.slice(place * inText, (place + 1) * inText).join(' ') },
    ]);
    const claim = emptyClaim(claimIdSchema.parse(`claim${number}`), 'kz', `Aspen ${number}`, today);
    yield { ...claim, answers: Object.fromEntries(answers) };
  }
}

const label = {
  ru: 'Подать заявление в Фонд компенсации потерпевшим',
  kk: 'Жәбірленушілерге өтемақы қорына өтініш беру',
  en: 'Apply to the victims’ compensation fund',
};

/** Fills empty tables with invented claims as the services would have left them, without the interview. */
export function fillWithClaims(database: Database, count: number, packVersion: string): void {
  const insertClaim = database.prepare(
    `INSERT INTO claim (id, jurisdiction, title, status, revision, updated_at, body)
     VALUES (?, 'kz', ?, 'open', 1, '${today}T09:00:00.000Z', ?)`,
  );
  const insertWords = database.prepare('INSERT INTO claim_words (number, words) VALUES (?, ?)');
  const claims = drawClaims(count);
  const insertSome = database.transaction(() => {
    for (let inserted = 0; inserted < claimsInTransaction; inserted += 1) {
      const { value: claim, done } = claims.next();
      if (done === true) return false;
      // The listing gives the next number to a claim as soon as it is there.
      const { lastInsertRowid } = insertClaim.run(claim.claimId, claim.title, JSON.stringify(claim));
      insertWords.run(lastInsertRowid, wordsOf(claim));
    }
    return true;
  });
  while (insertSome());
  database
    .prepare(
      `UPDATE claim_listing SET pack_version = ?, assessed_on = '${today}', open_questions = 3,
         due = date('${today}', (1 + number % 1000) || ' days'), next_deadline = json_object('day', date('${today}', (1 + number % 1000) || ' days'), 'label', json(?))`,
    )
    .run(packVersion, JSON.stringify(label));
  database.exec("INSERT INTO claim_deadlines (claim_id, deadlines) SELECT claim_id, '[]' FROM claim_listing");
}
