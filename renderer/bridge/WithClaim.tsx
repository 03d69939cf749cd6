import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { OpenedClaim } from '../../shared/bridge/contract.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { Ready } from './Ready.tsx';
import { useClaim, type ClaimHandle } from './useClaim.ts';
import { usePack } from './usePack.ts';

/** A claim and the law it stands under, ready to be shown and changed. */
export interface ClaimOnPage {
  readonly opened: OpenedClaim;
  readonly pack: JurisdictionPack;
  readonly apply: ClaimHandle['apply'];
}

function WithPack({
  opened,
  apply,
  children,
}: Omit<ClaimOnPage, 'pack'> & { readonly children: (page: ClaimOnPage) => ReactNode }) {
  const query = usePack(opened.claim.jurisdiction);
  return <Ready query={query}>{pack => children({ opened, pack, apply })}</Ready>;
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
