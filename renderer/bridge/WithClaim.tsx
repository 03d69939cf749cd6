import { useMemo, type ReactNode } from 'react';
import { useParams } from 'wouter';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { createDiscreetWording } from '../../shared/text/discreetWording.ts';
import { Ready } from './Ready.tsx';
import { useClaim, useRequalification, type ClaimHandle } from './useClaim.ts';
import { usePack } from './usePack.ts';
import { useSession } from './useSession.ts';

/** A claim and the law it stands under, ready to be shown and changed. */
export interface ClaimOnPage {
  readonly opened: OpenedClaim;
  readonly pack: JurisdictionPack;
  readonly apply: ClaimHandle['apply'];
}

/** The claim in discreet wording where that is wanted. What people answered stays as it is: it could not be changed otherwise. */
function useWording({ opened, pack, apply }: ClaimOnPage): ClaimOnPage {
  const { discreetClaims } = useSession();
  const write = useMemo(() => (discreetClaims ? createDiscreetWording(pack) : undefined), [pack, discreetClaims]);
  const writtenPack = useMemo(() => write?.(pack) ?? pack, [pack, write]);
  const requalification = useRequalification(opened.claim.claimId);
  const writtenClaim = useMemo(() => {
    const told = { ...opened, requalification };
    if (write === undefined) return told;
    return {
      ...told,
      assessment: write(told.assessment),
      plan: write(told.plan),
      packNews: write(told.packNews),
      requalification: write(told.requalification),
    };
  }, [opened, requalification, write]);
  return { opened: writtenClaim, pack: writtenPack, apply };
}

function InWording({
  page,
  children,
}: {
  readonly page: ClaimOnPage;
  readonly children: (page: ClaimOnPage) => ReactNode;
}) {
  return children(useWording(page));
}

function WithPack({
  opened,
  apply,
  children,
}: Omit<ClaimOnPage, 'pack'> & { readonly children: (page: ClaimOnPage) => ReactNode }) {
  const query = usePack(opened.claim.jurisdiction);
  return <Ready query={query}>{pack => <InWording page={{ opened, pack, apply }}>{children}</InWording>}</Ready>;
}

/** Opens the claim that the address names (`:claimId`), then its pack. */
export function WithClaim({ children }: { readonly children: (page: ClaimOnPage) => ReactNode }) {
  const { claimId } = useParams<{ claimId: string }>();
  // An address is typed text: the services refuse what is no id of a claim.
  const { query, apply } = useClaim(claimId as ClaimId);
  return (
    <Ready query={query}>
      {opened => (
        <WithPack opened={opened} apply={apply}>
          {children}
        </WithPack>
      )}
    </Ready>
  );
}
