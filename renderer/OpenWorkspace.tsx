import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useChangeQueues } from './bridge/useChangeQueues.ts';
import { useSaving } from './bridge/useSaving.ts';
import { useSession } from './bridge/useSession.ts';
import { Button, ButtonRow } from './components/Button.tsx';
import { Cover } from './components/Cover.tsx';
import { Dialog } from './components/Dialog.tsx';
import { FailureNotice } from './components/FailureNotice.tsx';
import { LoadingPage } from './components/Loading.tsx';
import { SaveStatus } from './components/SaveStatus.tsx';
import { TopBar } from './components/TopBar.tsx';
import { WindowTitleContext } from './components/useWindowTitle.tsx';
import { useWords } from './components/useWords.tsx';
import { home, routes } from './routes.ts';
import { AlterationNotice } from './screens/AlterationNotice.tsx';
import { KeepCheck } from './screens/Check/KeepCheck.tsx';
import { minute, type Timing } from './screens/Cover/timing.ts';
import { useIdleLock } from './screens/Cover/useIdleLock.ts';
import { useLockAfter } from './screens/Cover/useLockAfter.ts';
import { useLockAfterSleep } from './screens/Cover/useLockAfterSleep.ts';
import { useOutOfSight } from './screens/Cover/useOutOfSight.ts';
import { useShortcuts } from './screens/Cover/useShortcuts.ts';
import { FailedOpeningsNotice } from './screens/FailedOpeningsNotice.tsx';

const screens: readonly {
  readonly path: string;
  readonly title: (typeof routes)[number]['title'];
  readonly Screen: ComponentType;
}[] = routes.map(({ path, title, screen }) => ({
  path,
  title,
  Screen: lazy(async () => ({ default: await screen() })),
}));

/** What the bar leads to; where no other has the address it is one of the claims. */
const places = [
  { path: '/claims', text: 'frame.claims' },
  { path: '/check', text: 'frame.check' },
  { path: '/deadlines', text: 'frame.deadlines' },
  { path: '/settings', text: 'frame.settings' },
] as const;

function Place({
  Screen,
  title,
  covered,
}: {
  readonly Screen: ComponentType;
  readonly title: string;
  readonly covered: boolean;
}) {
  const [location] = useLocation();
  const windowTitle = useMemo(() => ({ title, covered }), [title, covered]);
  return (
    <WindowTitleContext value={windowTitle}>
      <Suspense fallback={<LoadingPage />}>
        <Screen key={location} />
      </Suspense>
    </WindowTitleContext>
  );
}

interface OpenWorkspaceProps {
  readonly covered: boolean;
  readonly onShow: () => void;
  readonly timing: Timing;
  /** Times of wrong tries that nobody has been told of. */
  readonly failedOpenings: readonly string[];
  readonly onFailedOpeningsSeen: () => void;
}

/** The open workspace: the bar, the place that the address names, and what can cover it. */
export function OpenWorkspace({ covered, onShow, timing, failedOpenings, onFailedOpeningsSeen }: OpenWorkspaceProps) {
  const t = useWords();
  const [location, navigate] = useLocation();
  const { hide, lock, lockAfter, discreet, setDiscreet, discreetClaims, setDiscreetClaims } = useSession();
  const saving = useSaving();
  const { retryAll } = useChangeQueues();
  const outOfSight = useOutOfSight();
  const idle = useIdleLock({ idleLock: lockAfter * minute, warnBefore: timing.warnBefore }, lock);
  useLockAfter(covered, timing.coveredLock, lock);
  useLockAfter(outOfSight, timing.outOfSightLock, lock);
  useLockAfterSleep(timing.outOfSightLock, lock);
  useShortcuts({ hide, lock, newClaim: () => navigate('/claims/new') });
  // The log and the forms are pages of the settings.
  const inPlace = /^\/(?:access-log|forms)/.test(location) ? '/settings' : location;
  const place = places.find(({ path }) => inPlace.startsWith(path)) ?? places[0];
  // Lists are discreet by default, an opened claim and a check are not: each has its own state, and one switch shows that of the place.
  const inClaim = /^\/(?:claims\/(?!new)|check)/.test(location);
  // What was kept before is not what is typed in a check.
  const keepsNothing = location.startsWith('/check');
  return (
    <>
      <TopBar
        links={places.map(({ path, text }) => ({ href: `#${path}`, text: t(text), current: path === place.path }))}
        status={<SaveStatus state={keepsNothing && saving.state === 'saved' ? 'idle' : saving.state} />}
        discreet={inClaim ? discreetClaims : discreet}
        onDiscreet={inClaim ? setDiscreetClaims : setDiscreet}
        onHide={hide}
        onLock={lock}
      />
      {saving.state === 'failed' && <FailureNotice failure={saving.failure} onRetry={() => void retryAll()} />}
      <FailedOpeningsNotice times={failedOpenings} onSeen={onFailedOpeningsSeen} />
      <AlterationNotice />
      <KeepCheck>
        <Switch>
          {screens.map(({ path, title, Screen }) => (
            <Route key={path} path={path}>
              <Place Screen={Screen} title={t(title)} covered={covered} />
            </Route>
          ))}
          <Route>
            <Redirect to={home} replace />
          </Route>
        </Switch>
      </KeepCheck>
      <Dialog open={idle.warning && !covered} title={t('idle.title')} onClose={idle.stay}>
        <p>{t('idle.text', { seconds: timing.warnBefore / 1000 })}</p>
        <ButtonRow>
          <Button kind="primary" focusFirst onClick={idle.stay}>
            {t('idle.stay')}
          </Button>
          <Button onClick={lock}>{t('frame.lock')}</Button>
        </ButtonRow>
      </Dialog>
      <Cover covered={covered} onShow={onShow} />
    </>
  );
}
