import { expect, test, type Page } from '@playwright/test';
import type { Hand } from './hands/hand.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { today } from './ground.ts';
import { withDays, type Scene } from './scene.ts';

/** A machine under load takes a while to turn a page, and longer to set and prove a paper, in milliseconds. */
const pageAtMost = 30_000;
const paperAtMost = 120_000;

const arriveAt = ({ page }: Scene, heading: string) =>
  expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused({ timeout: pageAtMost });

/** A hand that waits for what an answer before brings onto the page. */
function patientHand(page: Page): Hand {
  const hand = keyboardHand(page);
  const see = (id: string) => expect(page.locator(`[id="${id}"]`)).toBeVisible();
  return {
    ...hand,
    choose: async (group, option) => {
      await see(group);
      await hand.choose(group, option);
    },
    type: async (id, text) => {
      await see(id);
      await hand.type(id, text);
    },
    typeDay: async (id, day, month, year) => {
      await see(id);
      await hand.typeDay(id, day, month, year);
    },
    tick: async id => {
      await see(id);
      await hand.tick(id);
    },
  };
}

/** Goes to a question by the link that records or changes it, answers, and comes back to what follows the filing. */
async function record(scene: Scene, hand: Hand, link: string, first: string, answer: () => Promise<void>) {
  const { page, t } = scene;
  await hand.press('link', link);
  await expect(page.locator(`[id="${first}"]`)).toBeVisible();
  await answer();
  await hand.press('button', t('step.save'));
  await arriveAt(scene, t('after.title'));
}

const change = ({ t }: Scene, label: string): string => t('review.changeAnswer', { label });

/** Something that stops a paper: the words of its link, and what is done where it leads. */
interface Lack {
  readonly link: string;
  readonly mend: () => Promise<void>;
}

const lacksAnswer = ({ t }: Scene, label: string, mend: Lack['mend']): Lack => ({
  link: t('blocker.missingAnswer', { label }),
  mend,
});

const lacksText = ({ t }: Scene, hand: Hand, label: string, block: string, text: string): Lack => ({
  link: t('blocker.emptyBlock', { label }),
  mend: async () => {
    await hand.type(block, text);
    await hand.type(`${block}-file`, '3');
    await hand.type(`${block}-page`, '17');
  },
});

/** Mends what stops a paper, each thing where its link leads and back, and makes the paper alone. */
async function makePaper(scene: Scene, hand: Hand, title: string, lacks: readonly Lack[]) {
  const { page, t } = scene;
  await hand.press('link', t('after.draft', { paper: title }));
  await arriveAt(scene, title);
  const canBeMade = () =>
    expect(page.getByRole('heading', { name: t('export.make') })).toBeVisible({ timeout: paperAtMost });
  await canBeMade();
  for (const { link, mend } of lacks) {
    await hand.press('link', link);
    await mend();
    await hand.press('button', t('step.save'));
    await arriveAt(scene, title);
    await canBeMade();
  }
  await expect(page.getByText(t('review.nothingStops'))).toBeVisible({ timeout: paperAtMost });
  const ticks = await page.locator('input[id^="accept-"]').evaluateAll(boxes => boxes.map(({ id }) => id));
  for (const id of ticks) await hand.tick(id);
  await hand.press('button', t('export.makePdf'));
  await expect(page.getByRole('heading', { name: t('export.pdfMade') })).toBeFocused({ timeout: paperAtMost });
  await expect(page.getByText('paper-', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('bundle-')).toHaveCount(0);
  await hand.press('link', t('after.title'));
  await arriveAt(scene, t('after.title'));
}

async function receive(scene: Scene, hand: Hand, sum: string, day: string, month: string) {
  const { t } = scene;
  await hand.press('link', t('losses.add.award'));
  await arriveAt(scene, t('losses.title.award'));
  await hand.type('minor', sum);
  await hand.typeDay('day', day, month, '2026');
  await hand.press('button', t('losses.save'));
  await arriveAt(scene, t('after.title'));
}

async function expectOwed({ page, t }: Scene, sum: string) {
  const row = page.locator('dl > div', { hasText: t('after.outstanding') });
  await expect(row.getByText(sum, { exact: true })).toBeVisible();
}

const appeal = 'Appeal against the verdict as to compensation of material damage and moral harm';

test('a Fund application is refused, complained about, granted and paid in two parts, by keyboard alone', () =>
  withDays('claims', 'en', [
    [
      today,
      async scene => {
        const { page, t, go, filled } = scene;
        const hand = patientHand(page);
        await go(`/claims/${filled}`);
        await hand.press('link', 'Victims Compensation Fund');
        await arriveAt(scene, t('after.title'));
        // Registered on 3 March: decision within 10 days, register by the 15th of the next month, payment 10 days later (kz.md §1.6).
        await expect(page.getByText(t('after.expectedBy', { day: '13.03.2026' }))).toBeVisible();

        const step = t('after.recordOf', { step: 'The body decides and gives notice' });
        await record(scene, hand, step, 'fund.decided', async () => {
          await hand.choose('fund.decided', 'fund.decided');
          await hand.typeDay('fund.decisionDate', '10', '3', '2026');
          await hand.choose('fund.decision', 'fund.decision-refused');
          await hand.typeDay('fund.refusalReceivedDate', '11', '3', '2026');
        });
        await record(scene, hand, change(scene, 'Grounds named in the refusal'), 'fund.refusalGrounds', () =>
          hand.tick('fund.refusalGrounds'),
        );
        await expect(page.getByText('No grounds for compensation')).toBeVisible();
        // Fifteen days from 11 March (kz.md §5.3); in which order it is contested the law does not say.
        await expect(page.getByText(t('after.until', { day: '26.03.2026' }))).toBeVisible();
        await expect(page.getByText(t('after.unsettled')).first()).toBeVisible();

        await makePaper(scene, hand, 'Complaint about the refusal of compensation', [
          lacksAnswer(scene, 'Prosecutor or court to which the complaint goes', () =>
            hand.type('fund.complaintTo', 'Медеуский районный суд города Алматы'),
          ),
          lacksAnswer(scene, 'Address for letters from the court and the body', async () => {
            await hand.choose('protection.dataProtected', 'protection.dataProtected-no');
            await hand.type('service.address', 'г. Алматы, пр. Вымышленный, д. 3');
          }),
          lacksText(scene, hand, 'Reasons', 'complaintReasons', 'Статья есть в перечне, действующем с 16.09.2025.'),
        ]);
      },
    ],
    [
      '2026-04-20',
      async scene => {
        const { page, t, go, filled } = scene;
        const hand = patientHand(page);
        await go(`/claims/${filled}/after/fund`);
        await record(scene, hand, change(scene, 'What was decided?'), 'fund.decision', async () => {
          await hand.typeDay('fund.decisionDate', '6', '4', '2026');
          await hand.choose('fund.decision', 'fund.decision');
          await hand.choose('fund.paid', 'fund.paid-no');
        });
        await record(scene, hand, change(scene, 'Sum awarded'), 'fund.awardedSum', () =>
          hand.type('fund.awardedSum', '129 750'),
        );
        await expect(page.getByText(t('after.expectedBy', { day: '15.05.2026' }))).toBeVisible();
        await expect(page.getByText(t('after.expectedBy', { day: '25.05.2026' }))).toBeVisible();
        await expectOwed(scene, 'KZT 129,750');
        await receive(scene, hand, '100 000', '17', '4');
        await expectOwed(scene, 'KZT 29,750');
      },
    ],
    [
      '2026-05-25',
      async scene => {
        const { page, t, go, filled, complaints } = scene;
        const hand = patientHand(page);
        await go(`/claims/${filled}/after/fund`);
        await receive(scene, hand, '29 750', '25', '5');
        await expectOwed(scene, 'KZT 0');
        await go(`/claims/${filled}`);
        await expect(page.getByText(t('after.status.paid'))).toBeVisible();
        expect(complaints).toEqual([]);
      },
    ],
  ]));

test('a Kyrgyz petition is decided in part, appealed, decided anew and paid in two parts, by keyboard alone', () =>
  withDays('claims', 'en', [
    [
      today,
      async scene => {
        const { page, t, go, petition } = scene;
        const hand = patientHand(page);
        await go(`/claims/${petition}/after/petition`);
        await record(scene, hand, t('after.recordFiling'), 'petition.filed', async () => {
          await hand.choose('petition.filed', 'petition.filed');
          await hand.typeDay('petition.filedOn', '16', '2', '2026');
          await hand.choose('petition.ruled', 'petition.ruled');
          await hand.choose('petition.ruling', 'petition.ruling');
          await hand.typeDay('petition.ruledOn', '18', '2', '2026');
        });
        const outcome = change(scene, 'How did the verdict decide the whole demand for compensation?');
        // There is no verdict before the case has come to one: the link leads to where that is said.
        await record(scene, hand, outcome, 'case.stage', () => hand.choose('case.stage', 'case.stage-verdict'));
        await record(scene, hand, change(scene, 'Day on which the verdict was given'), 'verdict.date', async () => {
          await hand.typeDay('verdict.date', '2', '3', '2026');
          await hand.choose('verdict.result', 'verdict.result');
          await hand.choose('verdict.moral', 'verdict.moral');
          await hand.type('verdict.moralAwarded', '300 000');
          await hand.choose('verdict.material', 'verdict.material-refused');
          await hand.choose('verdict.inForce', 'verdict.inForce-no');
        });
        await record(scene, hand, outcome, 'verdict.outcome', async () => {
          await hand.choose('verdict.outcome', 'verdict.outcome-partly');
          await hand.tick('verdict.grounds');
          await hand.choose('verdict.appealMissed', 'verdict.appealMissed-no');
          await hand.type('verdict.appealCourt', 'Бишкекский городской суд');
        });
        // Thirty days from the verdict (kg.md §2.2).
        await expect(page.getByText(t('after.until', { day: '01.04.2026' }))).toBeVisible();
        await makePaper(scene, hand, appeal, [
          lacksText(
            scene,
            hand,
            'What the victim contests, and why',
            'verdictArguments',
            'Суд не оценил заключение эксперта.',
          ),
        ]);
      },
    ],
    [
      '2026-06-15',
      async scene => {
        const { page, t, go, petition, complaints } = scene;
        const hand = patientHand(page);
        await go(`/claims/${petition}/after/petition`);
        await record(scene, hand, change(scene, 'Day on which the verdict was given'), 'verdict.date', async () => {
          await hand.type('verdict.moralAwarded', '700 000');
          await hand.choose('verdict.inForce', 'verdict.inForce');
          await hand.typeDay('verdict.inForceOn', '20', '5', '2026');
        });
        await expectOwed(scene, 'KGS 700,000');
        await receive(scene, hand, '400 000', '5', '6');
        await expectOwed(scene, 'KGS 300,000');
        await receive(scene, hand, '300 000', '12', '6');
        await expectOwed(scene, 'KGS 0');
        await go(`/claims/${petition}`);
        await expect(page.getByText(t('after.status.paid'))).toBeVisible();
        expect(complaints).toEqual([]);
      },
    ],
  ]));
